// What only C can do safely inside a signal handler: note a signal and wake the loop, or give the terminal
// back before a crash ends the process.
#ifndef OPTS_SIGNALS_H
#define OPTS_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// From now on HUP, INT, TERM, TSTP, CONT and WINCH are noted and write one byte to `wake_fd` (non-blocking);
// PIPE is ignored. 0 on success, else errno.
int opts_signals_watch(int wake_fd);

// Gives the watched signals their former handlers back.
void opts_signals_unwatch(void);

// Whether the signal has come since it was last asked for.
bool opts_signals_take(int signal_number);

// The same, but it stays noted.
bool opts_signals_noted(int signal_number);

// Stops the process group as ^Z does in a shell; returns after SIGCONT.
void opts_signals_stop(void);

// The largest reset string that opts_crash_guard keeps.
#define OPTS_CRASH_RESET_MAX 512

// From now on ILL, TRAP, SEGV, BUS, ABRT and FPE write `reset` to `out_fd` and put `modes` back on `in_fd`
// before the former handler has its turn. 0 on success, else errno.
int opts_crash_guard(int in_fd, int out_fd, const char *reset, size_t length, const struct termios *modes);

// The terminal is not ours any more: a crash leaves it alone.
void opts_crash_unguard(void);

#endif
