#ifndef OPTS_SQLITE_SHIM_H
#define OPTS_SQLITE_SHIM_H
#include <sqlite3.h>
/* For statfs: SQLite's locks depend on the kind of file system. */
#include <sys/vfs.h>

/// `sqlite3_db_config` is variadic, which Swift does not import.
static inline int opts_sqlite_set_flag(sqlite3 *database, int option, int on) {
    return sqlite3_db_config(database, option, on, (int *)0);
}
#endif
