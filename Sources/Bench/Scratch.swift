import Foundation

/// A folder for one measurement, removed when nothing holds it. It is on the disk of the checkout and not in
/// /tmp, which may be memory: a durable commit has to reach a real disk.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.currentDirectoryPath + "/.build/bench/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }
}
