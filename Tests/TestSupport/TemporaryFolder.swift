import Foundation

/// A folder of its own for one test, removed when nothing holds it any more.
package final class TemporaryFolder: Sendable {
    package let path: String

    /// The folder's name is short: a Unix socket in it must stay under 108 bytes.
    package init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("opts-\(UUID().uuidString.prefix(13))").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of `name` in this folder.
    package func path(_ name: String) -> String { path + "/" + name }

    /// Writes `text` to the file `name`, executable where asked, and returns its path.
    @discardableResult
    package func write(_ text: String, to name: String, executable: Bool = false) throws -> String {
        let file = path(name)
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        // A child started meanwhile would hold the file open for writing until its exec, and Linux refuses to
        // run such a file ("Text file busy").
        try Child.spawning.withLock { _ in try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }
        try FileManager.default.setAttributes(
            [.posixPermissions: executable ? 0o700 : 0o600], ofItemAtPath: file)
        return file
    }
}
