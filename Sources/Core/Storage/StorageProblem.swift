/// What can be wrong with a shop's database.
package enum StorageProblem: Error, Sendable, Hashable {
    /// Nothing is at the path, and nothing may be made there.
    case missing(path: String)
    /// The file or its folder may not be read or made; `reason` is the system's word for it.
    case cannotOpen(path: String, reason: String)
    case readOnly(path: String)
    /// Not a database at all, or another program's.
    case notAShop(path: String)
    case damaged(path: String, detail: String)
    /// Made by a later version of OPTS.
    case newer(path: String)
    /// Another process has held the database for `seconds`.
    case busy(seconds: Int)
    case diskFull(path: String)
    /// On a network file system (`kind`), where file locks cannot be trusted.
    case networkFileSystem(path: String, kind: String)
    /// Anything else that SQLite reports: its result code and words.
    case other(code: Int, detail: String)
}
