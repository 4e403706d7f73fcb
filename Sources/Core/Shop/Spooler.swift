import Foundation

/// Looks after the print queue while a program runs. Of all the programs of a shop one at a time does so, and not more
/// often than need be: they share a file beside the database, which is locked meanwhile and whose time says when it
/// was done last.
package final class Spooler: Sendable {
    /// How often the print system is asked at most, in seconds.
    package static let interval = 2
    /// A program that has been stopped in the middle keeps nobody waiting for longer, in seconds.
    private static let longestTurn = 30

    private let shop: Shop
    private let path: String

    package init(_ shop: Shop) {
        self.shop = shop
        path = shop.database.path + "-spool"
    }

    /// Does what the queue needs, if it is time and nobody else does.
    package func turn() throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return try shop.spool() }
        defer { close(file) }
        var status = stat()
        fstat(file, &status)
        let age = time(nil) - status.st_mtim.tv_sec
        if flock(file, LOCK_EX | LOCK_NB) != 0 && (0..<Spooler.longestTurn).contains(age) { return }
        if (0..<Spooler.interval).contains(age) && status.st_size > 0 { return }
        // The file's time, and a byte that tells a new file from one that has served.
        _ = pwrite(file, "1", 1, 0)
        try shop.spool()
    }
}
