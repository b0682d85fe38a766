// System calls that Swift's Glibc module does not offer: variadic ones and those behind _GNU_SOURCE.
#pragma once
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/types.h>

#include "DocumentWorker.h"

/// pidfd_open(2): a descriptor that becomes readable when the process ends, or -1 with errno.
int csystem_pidfd_open(pid_t pid);

/// pipe2(2) with O_CLOEXEC.
int csystem_pipe_cloexec(int ends[2]);

/// prctl(2) PR_SET_PDEATHSIG: this process gets `signal` when its parent ends.
int csystem_set_parent_death_signal(int signal);

/// prctl(2) PR_SET_DUMPABLE 0 and RLIMIT_CORE 0: no core file, no reading of memory by siblings.
int csystem_forbid_core_dumps(void);

/// mallopt(3) M_ARENA_MAX: how many arenas the allocator keeps; memory that one has freed serves no other.
void csystem_limit_arenas(int count);

/// posix_spawn_file_actions_addclosefrom_np(3): the child has no descriptor of that number or above.
int csystem_spawn_close_from(posix_spawn_file_actions_t *actions, int lowest);

/// The seconds since 1970 of an HTTP date such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7), or -1.
long csystem_seconds_of_http_date(const char *text);

/// memmem(3): where the bytes first hold those wanted, or -1.
ssize_t csystem_offset(const void *bytes, size_t length, const char *wanted);
