#ifndef OPTS_NCURSES_SHIM_H
#define OPTS_NCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>
#endif
