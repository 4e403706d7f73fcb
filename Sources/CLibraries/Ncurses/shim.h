#ifndef OPTS_NCURSES_SHIM_H
#define OPTS_NCURSES_SHIM_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Attribute macros and globals that Swift cannot import.
static inline attr_t opts_attr_bold(void) { return A_BOLD; }
static inline attr_t opts_attr_dim(void) { return A_DIM; }
static inline attr_t opts_attr_reverse(void) { return A_REVERSE; }
static inline attr_t opts_attr_underline(void) { return A_UNDERLINE; }
static inline attr_t opts_attr_italic(void) { return A_ITALIC; }
static inline attr_t opts_attr_blink(void) { return A_BLINK; }
static inline WINDOW *opts_stdscr(void) { return stdscr; }
static inline int opts_colours(void) { return COLORS; }

// Input is read elsewhere: ncurses is told of standard input only because it asks for one.
static inline SCREEN *opts_newterm(const char *type, FILE *output) {
    return newterm((char *)type, output, stdin);
}

// Puts one character (with its combining marks) into a cell, in an extended colour pair.
static inline int opts_put(int y, int x, const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
    return mvwadd_wch(stdscr, y, x, &cell);
}

// Takes what the terminal shows for unknown: the next update draws every cell.
static inline void opts_forget_screen(void) { clearok(curscr, TRUE); }

// A file without a name that ncurses writes its updates to, read back to send each with one write.
static inline FILE *opts_output_file(void) {
#ifdef __linux__
    int fd = memfd_create("opts-frame", MFD_CLOEXEC);
    return fd < 0 ? NULL : fdopen(fd, "w+");
#else
    return tmpfile();
#endif
}

static inline int opts_window_size(int fd, int *height, int *width) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0) return -1;
    *height = size.ws_row;
    *width = size.ws_col;
    return 0;
}

static inline int opts_terminfo_flag(const char *name) { return tigetflag((char *)name); }
static inline int opts_terminfo_number(const char *name) { return tigetnum((char *)name); }
// NULL where the terminal has no such capability.
static inline const char *opts_terminfo_string(const char *name) {
    char *value = tigetstr((char *)name);
    return value == (char *)-1 ? NULL : value;
}
#endif
