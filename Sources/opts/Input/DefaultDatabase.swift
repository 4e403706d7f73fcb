import Core
import Foundation

/// Where the shop's database is when nobody names another: `opts/shop.db` in the user's data folder.
enum DefaultDatabase {
    static var path: String { folder + "/shop.db" }

    /// Makes the folder, for its owner alone.
    /// - Throws: `ShopError.storage`.
    static func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw ShopError.storage(
                .cannotOpen(path: folder, reason: "the folder cannot be made"))
        }
    }

    private static var folder: String {
        // The XDG base directory specification has relative paths ignored.
        let data = Environment.value("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (data ?? home + "/.local/share") + "/opts"
    }

    private static var home: String { Environment.value("HOME") ?? NSHomeDirectory() }
}
