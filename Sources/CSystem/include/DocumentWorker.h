// What the document worker and its owner need of the system: a socket between them that carries descriptors, and the
// locks that a process puts on itself.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// socketpair(2) of stream sockets with close-on-exec, or -1 with errno.
int csystem_socketpair(int ends[2]);

/// Starts `path` with `control` as its descriptor 3, /dev/null as 0 and 1, and as 2 unless `keeps_errors`; all signals
/// as by default. Returns the process id, or -1 with errno.
pid_t csystem_spawn_worker(const char *path, const char *const environment[], int control, int keeps_errors);

/// Sends one byte that carries `descriptor`; 0, or -1 with errno. Never raises SIGPIPE.
int csystem_send_descriptor(int socket, int descriptor);

/// The next descriptor sent to `socket`, close-on-exec; -1 with errno, -2 at the end of the stream.
int csystem_receive_descriptor(int socket);

/// The same without waiting: -1 with EAGAIN where none was sent.
int csystem_take_descriptor(int socket);

/// Closes every descriptor from `first` on.
void csystem_close_from(int first);

/// prctl(2) PR_SET_NO_NEW_PRIVS; 0, or -1 with errno.
int csystem_forbid_new_privileges(void);

/// setrlimit(2) for the soft and the hard limit; `resource` is one of the RLIMIT constants.
int csystem_set_limit(int resource, uint64_t soft, uint64_t hard);

/// Landlock: makes a ruleset, a descriptor, of which a process that enters it may only read below `paths` (those that
/// exist), and create, write or execute nothing; where the kernel knows how, it may neither bind, connect, nor signal
/// beyond itself. -1 where there is none; `version` is that of the kernel's interface.
int csystem_make_reading_ruleset(const char *const paths[], size_t count, int *version);

/// Puts this process under a ruleset; 0, or -1 with errno.
int csystem_enter_ruleset(int ruleset);

/// seccomp(2): filters the system calls of this process by a program of `count` bytes; 0, or -1 with errno.
int csystem_filter_calls(const uint8_t *program, size_t count);

/// Has the allocator hold so much memory that needs no page fault when it is first written to.
void csystem_touch_memory(size_t count);

/// In `seconds`, unless the process has ended by then, writes a copy of `bytes` to `descriptor` and ends the process.
/// Replaces alarm(2).
void csystem_answer_when_stuck(int descriptor, const uint8_t *bytes, size_t count, unsigned seconds);

/// If the process crashes from now on, writes a copy of `bytes` to `descriptor` and ends it; no bytes, no more of that.
void csystem_answer_when_crashed(int descriptor, const uint8_t *bytes, size_t count);

/// ptrace(2) PTRACE_SEIZE: 0 where this process may trace that one, or -1 with errno.
int csystem_attach_as_tracer(pid_t process);
