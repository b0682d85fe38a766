#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int csystem_pidfd_open(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int csystem_pipe_cloexec(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int csystem_set_parent_death_signal(int signal) { return prctl(PR_SET_PDEATHSIG, signal); }

int csystem_forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
  return prctl(PR_SET_DUMPABLE, 0);
}

int csystem_spawn_close_from(posix_spawn_file_actions_t *actions, int lowest) {
  return posix_spawn_file_actions_addclosefrom_np(actions, lowest);
}

long csystem_seconds_of_http_date(const char *text) {
  struct tm date = {0};
  const char *end = strptime(text, "%a, %d %b %Y %H:%M:%S GMT", &date);
  return end != NULL && *end == 0 ? timegm(&date) : -1;
}

void csystem_limit_arenas(int count) { mallopt(M_ARENA_MAX, count); }

ssize_t csystem_offset(const void *bytes, size_t length, const char *wanted) {
  const char *found = memmem(bytes, length, wanted, strlen(wanted));
  return found ? found - (const char *)bytes : -1;
}
