#include "signals.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// Signals that the loop is told of.
static const int watched[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
enum { WATCHED = sizeof watched / sizeof watched[0] };

static struct sigaction former[WATCHED];
static struct sigaction former_pipe;
static atomic_int noted[64];
static atomic_int wake_target = -1;

static void note(int signal_number) {
    int saved = errno;
    atomic_store(&noted[signal_number], 1);
    int fd = atomic_load(&wake_target);
    // A full pipe wakes the loop as well as one more byte would.
    if (fd >= 0 && write(fd, "", 1) < 0) errno = saved;
    errno = saved;
}

static void install(int signal_number, struct sigaction *former_action) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: a write to a stalled terminal must end when the program is told to.
    sigaction(signal_number, &action, former_action);
}

int opts_signals_watch(int wake_fd) {
    atomic_store(&wake_target, wake_fd);
    for (int i = 0; i < WATCHED; i++) {
        atomic_store(&noted[watched[i]], 0);
        install(watched[i], &former[i]);
    }
    struct sigaction ignore;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    return sigaction(SIGPIPE, &ignore, &former_pipe) == 0 ? 0 : errno;
}

void opts_signals_unwatch(void) {
    for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &former[i], NULL);
    sigaction(SIGPIPE, &former_pipe, NULL);
    atomic_store(&wake_target, -1);
}

bool opts_signals_take(int signal_number) {
    return signal_number > 0 && signal_number < 64 && atomic_exchange(&noted[signal_number], 0) != 0;
}

bool opts_signals_noted(int signal_number) {
    return signal_number > 0 && signal_number < 64 && atomic_load(&noted[signal_number]) != 0;
}

void opts_signals_stop(void) {
    struct sigaction ours;
    struct sigaction standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigemptyset(&standard.sa_mask);
    sigaction(SIGTSTP, &standard, &ours);
    // The whole group, as the terminal's own ^Z does: a wrapper that waits for us must stop too.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

// MARK: crash

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { FAULTS = sizeof faults / sizeof faults[0] };

static char stack[64 * 1024];
static char reset_string[OPTS_CRASH_RESET_MAX];
static size_t reset_length;
static struct termios reset_modes;
static int reset_in = -1;
static int reset_out = -1;
static atomic_int guarding;
static bool installed;

static void crashed(int signal_number) {
    // The first fault puts the terminal right; a second thread that faults meanwhile finds it done.
    if (atomic_exchange(&guarding, 0)) {
        size_t sent = 0;
        while (sent < reset_length) {
            ssize_t n = write(reset_out, reset_string + sent, reset_length - sent);
            if (n <= 0) break;
            sent += (size_t)n;
        }
        tcsetattr(reset_in, TCSANOW, &reset_modes);
        static const char words[] =
            "\r\nopts: a fault in the program ended it. What was saved is safe; start it again.\r\n";
        if (write(STDERR_FILENO, words, sizeof words - 1) < 0) errno = 0;
    }
    // Swift's own handler is not called: it would wait for a key before it lets the shell back.
    struct sigaction standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigemptyset(&standard.sa_mask);
    sigaction(signal_number, &standard, NULL);
    // Blocked until this handler returns; then it ends the process.
    raise(signal_number);
}

int opts_crash_guard(int in_fd, int out_fd, const char *reset, size_t length, const struct termios *modes) {
    if (length > sizeof reset_string) return E2BIG;
    atomic_store(&guarding, 0);
    memcpy(reset_string, reset, length);
    reset_length = length;
    reset_modes = *modes;
    reset_in = in_fd;
    reset_out = out_fd;
    if (!installed) {
        stack_t own;
        memset(&own, 0, sizeof own);
        own.ss_sp = stack;
        own.ss_size = sizeof stack;
        if (sigaltstack(&own, NULL) != 0) return errno;
        for (int i = 0; i < FAULTS; i++) {
            struct sigaction action;
            memset(&action, 0, sizeof action);
            action.sa_handler = crashed;
            action.sa_flags = SA_ONSTACK;
            sigemptyset(&action.sa_mask);
            if (sigaction(faults[i], &action, NULL) != 0) return errno;
        }
        installed = true;
    }
    atomic_store(&guarding, 1);
    return 0;
}

void opts_crash_unguard(void) { atomic_store(&guarding, 0); }
