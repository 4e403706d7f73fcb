// Asking CUPS's scheduler. libcups is the library that `lp` itself uses, so it finds the same scheduler; it is
// loaded when the first question is asked, since its own libraries would slow down every start.
#ifndef OPTS_CUPS_H
#define OPTS_CUPS_H

#include <stdbool.h>

typedef enum {
    OPTS_CUPS_ANSWERED,
    // libcups is not on this machine.
    OPTS_CUPS_MISSING,
    // The scheduler cannot be reached, or did not answer in time.
    OPTS_CUPS_SILENT,
    // It answered that there is no such thing.
    OPTS_CUPS_NOT_FOUND,
    // It refused; the text given says why.
    OPTS_CUPS_REFUSED,
} opts_cups_result;

// One value of an answer. `record` counts the jobs or printers of the answer from 0; `text` is NULL for a number.
typedef void (*opts_cups_value)(void *context, int record, const char *name, int number, const char *text);

// Asks one question (an IPP operation) about `uri`.
//
// `server` is a host, `host:port` or the path of a socket; NULL is the one that `lp` would use. Only the attributes
// in `wanted` are asked for. `which_jobs` may be NULL. `reason` takes why it was refused, cut to `reason_size`.
opts_cups_result opts_cups_ask(
    const char *server, int operation, const char *uri, const char *which_jobs, const char *const *wanted,
    int wanted_count, int milliseconds, opts_cups_value each, void *context, char *reason, int reason_size);

#define OPTS_CUPS_GET_JOB_ATTRIBUTES 0x0009
#define OPTS_CUPS_GET_JOBS 0x000A
#define OPTS_CUPS_GET_DEFAULT 0x4001
#define OPTS_CUPS_GET_PRINTERS 0x4002
#define OPTS_CUPS_GET_PRINTER_ATTRIBUTES 0x000B

#endif
