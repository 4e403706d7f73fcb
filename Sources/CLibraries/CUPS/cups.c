#include "cups.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

// What is used of libcups.so.2, as <cups/cups.h> declares it.
typedef struct http http_t;
typedef struct ipp ipp_t;
typedef struct attribute attribute_t;

static struct {
    void (*set_server)(const char *);
    const char *(*server)(void);
    const char *(*user)(void);
    int (*port)(void);
    int (*encryption)(void);
    http_t *(*connect)(const char *, int, void *, int, int, int, int, int *);
    void (*set_timeout)(http_t *, double, int (*)(http_t *, void *), void *);
    void (*close)(http_t *);
    ipp_t *(*new_request)(int);
    attribute_t *(*add_string)(ipp_t *, int, int, const char *, const char *, const char *);
    attribute_t *(*add_strings)(ipp_t *, int, int, const char *, int, const char *, const char *const *);
    ipp_t *(*ask)(http_t *, ipp_t *, const char *);
    const char *(*last_error)(void);
    int (*status)(ipp_t *);
    attribute_t *(*first)(ipp_t *);
    attribute_t *(*next)(ipp_t *);
    const char *(*name)(attribute_t *);
    int (*group)(attribute_t *);
    int (*tag)(attribute_t *);
    int (*count)(attribute_t *);
    int (*integer)(attribute_t *, int);
    int (*boolean)(attribute_t *, int);
    const char *(*string)(attribute_t *, int, const char **);
    void (*delete)(ipp_t *);
    bool loaded;
} cups;

static void load(void) {
    void *library = dlopen("libcups.so.2", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return;
    const struct {
        void *place;
        const char *name;
    } wanted[] = {
        {&cups.set_server, "cupsSetServer"},
        {&cups.server, "cupsServer"},
        {&cups.user, "cupsUser"},
        {&cups.port, "ippPort"},
        {&cups.encryption, "cupsEncryption"},
        {&cups.connect, "httpConnect2"},
        {&cups.set_timeout, "httpSetTimeout"},
        {&cups.close, "httpClose"},
        {&cups.new_request, "ippNewRequest"},
        {&cups.add_string, "ippAddString"},
        {&cups.add_strings, "ippAddStrings"},
        {&cups.ask, "cupsDoRequest"},
        {&cups.last_error, "cupsLastErrorString"},
        {&cups.status, "ippGetStatusCode"},
        {&cups.first, "ippFirstAttribute"},
        {&cups.next, "ippNextAttribute"},
        {&cups.name, "ippGetName"},
        {&cups.group, "ippGetGroupTag"},
        {&cups.tag, "ippGetValueTag"},
        {&cups.count, "ippGetCount"},
        {&cups.integer, "ippGetInteger"},
        {&cups.boolean, "ippGetBoolean"},
        {&cups.string, "ippGetString"},
        {&cups.delete, "ippDelete"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        void *found = dlsym(library, wanted[i].name);
        if (found == NULL) return;
        memcpy(wanted[i].place, &found, sizeof found);
    }
    cups.loaded = true;
}

enum { GROUP_OPERATION = 1, GROUP_JOB = 2, GROUP_PRINTER = 4 };
enum { TAG_INTEGER = 0x21, TAG_BOOLEAN = 0x22, TAG_ENUM = 0x23, TAG_FIRST_TEXT = 0x30 };
enum { TAG_NAME = 0x42, TAG_KEYWORD = 0x44, TAG_URI = 0x45 };
enum { STATUS_LAST_OK = 0x00FF, STATUS_FIRST_SERVER = 0x0500, STATUS_NOT_FOUND = 0x0406 };

// Gives up: the connection's time is over.
static int no_more_time(http_t *http, void *context) {
    (void)http;
    (void)context;
    return 0;
}

static void hand_over(ipp_t *answer, opts_cups_value each, void *context) {
    int record = 0;
    bool in_record = false;
    for (attribute_t *a = cups.first(answer); a != NULL; a = cups.next(answer)) {
        int group = cups.group(a);
        const char *name = cups.name(a);
        // An attribute without a name or of another group ends a record.
        if (name == NULL || (group != GROUP_JOB && group != GROUP_PRINTER)) {
            if (in_record) record++;
            in_record = false;
            continue;
        }
        in_record = true;
        int tag = cups.tag(a);
        for (int i = 0; i < cups.count(a); i++) {
            if (tag == TAG_INTEGER || tag == TAG_ENUM) {
                each(context, record, name, cups.integer(a, i), NULL);
            } else if (tag == TAG_BOOLEAN) {
                each(context, record, name, cups.boolean(a, i), NULL);
            } else if (tag > TAG_FIRST_TEXT) {
                const char *text = cups.string(a, i, NULL);
                if (text != NULL) each(context, record, name, 0, text);
            }
        }
    }
}

opts_cups_result opts_cups_ask(
    const char *server, int operation, const char *uri, const char *which_jobs, const char *const *wanted,
    int wanted_count, int milliseconds, opts_cups_value each, void *context, char *reason, int reason_size
) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    snprintf(reason, (size_t)reason_size, "%s", "");
    if (!cups.loaded) return OPTS_CUPS_MISSING;
    // Both hold for this thread alone.
    cups.set_server(server);
    http_t *http = cups.connect(
        cups.server(), cups.port(), NULL, 0, cups.encryption(), 1, milliseconds, NULL);
    if (http == NULL) return OPTS_CUPS_SILENT;
    cups.set_timeout(http, milliseconds / 1000.0, no_more_time, NULL);
    ipp_t *request = cups.new_request(operation);
    if (uri != NULL) {
        cups.add_string(
            request, GROUP_OPERATION, TAG_URI,
            operation == OPTS_CUPS_GET_JOB_ATTRIBUTES ? "job-uri" : "printer-uri", NULL, uri);
    }
    cups.add_string(request, GROUP_OPERATION, TAG_NAME, "requesting-user-name", NULL, cups.user());
    if (which_jobs != NULL) {
        cups.add_string(request, GROUP_OPERATION, TAG_KEYWORD, "which-jobs", NULL, which_jobs);
    }
    cups.add_strings(
        request, GROUP_OPERATION, TAG_KEYWORD, "requested-attributes", wanted_count, NULL, wanted);
    ipp_t *answer = cups.ask(http, request, "/");
    opts_cups_result result = OPTS_CUPS_SILENT;
    if (answer != NULL) {
        int status = cups.status(answer);
        if (status <= STATUS_LAST_OK) {
            hand_over(answer, each, context);
            result = OPTS_CUPS_ANSWERED;
        } else if (status == STATUS_NOT_FOUND) {
            result = OPTS_CUPS_NOT_FOUND;
        } else if (status < STATUS_FIRST_SERVER) {
            result = OPTS_CUPS_REFUSED;
        }
        const char *words = cups.last_error();
        if (result != OPTS_CUPS_ANSWERED && words != NULL) {
            snprintf(reason, (size_t)reason_size, "%s", words);
        }
        cups.delete(answer);
    }
    cups.close(http);
    return result;
}
