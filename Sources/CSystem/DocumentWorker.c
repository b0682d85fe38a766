#define _GNU_SOURCE
#include "DocumentWorker.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int csystem_socketpair(int ends[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends); }

pid_t csystem_spawn_worker(const char *path, const char *const environment[], int control, int keeps_errors) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // The control socket first: /dev/null could otherwise land on its number.
  posix_spawn_file_actions_adddup2(&actions, control, 3);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  if (!keeps_errors) posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, 4);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

  char *arguments[] = {(char *)path, "--serve", NULL};
  pid_t process = -1;
  int failure = posix_spawn(&process, path, &actions, &attributes, arguments, (char *const *)environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure == 0) return process;
  errno = failure;
  return -1;
}

int csystem_send_descriptor(int socket, int descriptor) {
  char byte = 'D';
  struct iovec content = {&byte, 1};
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int))];
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {
      .msg_iov = &content, .msg_iovlen = 1, .msg_control = control.space, .msg_controllen = sizeof control.space};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == 1 ? 0 : -1;
}

static int receive_descriptor(int socket, int flags) {
  char byte;
  struct iovec content = {&byte, 1};
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int))];
  } control;
  struct msghdr message = {
      .msg_iov = &content, .msg_iovlen = 1, .msg_control = control.space, .msg_controllen = sizeof control.space};
  ssize_t received;
  do received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | flags);
  while (received < 0 && errno == EINTR);
  if (received == 0) return -2;
  if (received < 0) return -1;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (!header || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) {
    errno = EBADMSG;
    return -1;
  }
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(header), sizeof(int));
  return descriptor;
}

int csystem_receive_descriptor(int socket) { return receive_descriptor(socket, 0); }

int csystem_take_descriptor(int socket) { return receive_descriptor(socket, MSG_DONTWAIT); }

void csystem_close_from(int first) { syscall(SYS_close_range, (unsigned)first, ~0U, 0U); }

int csystem_forbid_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

int csystem_set_limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit limit = {soft, hard};
  return setrlimit(resource, &limit);
}

// Debian 12's <linux/landlock.h> is older than many kernels, so the interface is spelled out here
// (https://docs.kernel.org/userspace-api/landlock.html).
enum { LANDLOCK_CREATE_RULESET = 444, LANDLOCK_ADD_RULE = 445, LANDLOCK_RESTRICT_SELF = 446 };
enum { LANDLOCK_VERSION = 1, LANDLOCK_PATH_BENEATH = 1, LANDLOCK_READ_FILE = 1 << 2, LANDLOCK_READ_DIR = 1 << 3 };

struct landlock_ruleset {
  uint64_t files, network, scoped;
};

struct landlock_path_beneath {
  uint64_t access;
  int32_t parent;
} __attribute__((packed));

int csystem_make_reading_ruleset(const char *const paths[], size_t count, int *version) {
  *version = (int)syscall(LANDLOCK_CREATE_RULESET, NULL, 0, LANDLOCK_VERSION);
  if (*version < 0) return -1;
  // Thirteen rights over files in version 1; then REFER (2), TRUNCATE (3), IOCTL_DEV (5).
  int rights = *version >= 5 ? 16 : *version >= 3 ? 15 : *version >= 2 ? 14 : 13;
  struct landlock_ruleset ruleset = {(1ULL << rights) - 1, 3, 3};
  size_t size = *version >= 6 ? 24 : *version >= 4 ? 16 : 8;
  int descriptor = (int)syscall(LANDLOCK_CREATE_RULESET, &ruleset, size, 0);
  if (descriptor < 0) return -1;
  for (size_t index = 0; index < count; index++) {
    int directory = open(paths[index], O_PATH | O_CLOEXEC);
    if (directory < 0) continue;
    struct landlock_path_beneath rule = {LANDLOCK_READ_FILE | LANDLOCK_READ_DIR, directory};
    syscall(LANDLOCK_ADD_RULE, descriptor, LANDLOCK_PATH_BENEATH, &rule, 0);
    close(directory);
  }
  return descriptor;
}

int csystem_enter_ruleset(int ruleset) { return (int)syscall(LANDLOCK_RESTRICT_SELF, ruleset, 0); }

int csystem_filter_calls(const uint8_t *program, size_t count) {
  struct sock_fprog filter = {(unsigned short)(count / sizeof(struct sock_filter)), (struct sock_filter *)program};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

void csystem_touch_memory(size_t count) {
  const uintptr_t page = 4096;
  const int populate_write = 23;  // MADV_POPULATE_WRITE, of Linux 5.14
  char *memory = malloc(count);
  if (!memory) return;
  char *start = (char *)(((uintptr_t)memory + page - 1) & ~(page - 1));
  size_t length = (size_t)(memory + count - start) & ~(page - 1);
  // In one call rather than a fault for each page.
  if (madvise(start, length, populate_write) != 0) memset(start, 1, length);
  free(memory);
}

static int answer_descriptor;
static uint8_t *answer;
static size_t answer_count;

static void write_answer(int signal) {
  (void)signal;
  for (size_t written = 0; written < answer_count;) {
    ssize_t count = write(answer_descriptor, answer + written, answer_count - written);
    if (count <= 0) break;
    written += (size_t)count;
  }
  _exit(0);
}

static int lay_down(int descriptor, const uint8_t *bytes, size_t count) {
  // What was laid down before stays where it is: a handler may be about to write it.
  uint8_t *copy = malloc(count);
  if (!copy) return -1;
  memcpy(copy, bytes, count);
  answer_count = 0;
  answer = copy;
  answer_descriptor = descriptor;
  answer_count = count;
  return 0;
}

void csystem_answer_when_stuck(int descriptor, const uint8_t *bytes, size_t count, unsigned seconds) {
  if (lay_down(descriptor, bytes, count) != 0) return;
  signal(SIGALRM, write_answer);
  alarm(seconds);
}

void csystem_answer_when_crashed(int descriptor, const uint8_t *bytes, size_t count) {
  if (count > 0 && lay_down(descriptor, bytes, count) != 0) return;
  const int crashes[] = {SIGSEGV, SIGBUS, SIGABRT, SIGTRAP, SIGILL};
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    signal(crashes[index], count > 0 ? write_answer : SIG_DFL);
}

int csystem_attach_as_tracer(pid_t process) { return (int)ptrace(PTRACE_SEIZE, process, NULL, NULL); }
