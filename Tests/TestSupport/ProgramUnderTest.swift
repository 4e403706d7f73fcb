import Foundation

/// The `opts` that was built with these tests.
package enum ProgramUnderTest {
    /// Its path: it stands beside the test bundle, wherever `--scratch-path` has put that.
    ///
    /// - Throws: `ProgramNotBuilt`, naming the folders that were looked into.
    package static func path() throws -> String {
        let candidates = folders.map { $0 + "/opts" }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw ProgramNotBuilt(candidates: candidates)
        }
        return found
    }

    /// The test bundle's path is among the arguments of the program that runs it (`--test-bundle-path`), or is
    /// that program itself.
    private static var folders: [String] {
        let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") } + [Bundle.main.bundlePath]
        return bundles.map { $0.hasSuffix(".xctest") ? ($0 as NSString).deletingLastPathComponent : $0 }
    }
}

/// There is no `opts` beside the tests.
package struct ProgramNotBuilt: Error, CustomStringConvertible {
    package let candidates: [String]

    package var description: String {
        "opts is not built; looked for \(candidates.joined(separator: ", ")). Run `swift build` first."
    }
}
