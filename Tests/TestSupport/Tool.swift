import Foundation

/// Runs real programs for tests.
package enum Tool {
    package struct Missing: Error, CustomStringConvertible {
        package let name: String
        package var description: String { "\(name) is not installed" }
    }

    package struct Result: Sendable {
        package let status: Int32
        package let stdout: Data
        package let stderr: Data

        package var output: String { String(decoding: stdout, as: UTF8.self) }
        package var errors: String { String(decoding: stderr, as: UTF8.self) }
    }

    /// The absolute path of `name` in the places where programs are installed.
    package static func path(of name: String) throws -> String {
        for folder in ["/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin"] {
            let path = "\(folder)/\(name)"
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw Missing(name: name)
    }

    /// Runs `name` to its end, feeding it `input`.
    package static func run(
        _ name: String, _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        // Files rather than pipes: a program that writes much to both never waits for a reader.
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try path(of: name))
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let files = try ["stdout", "stderr"].map { name in
            let url = folder.url.appendingPathComponent(name)
            try Data().write(to: url)
            return (url, try FileHandle(forWritingTo: url))
        }
        process.standardOutput = files[0].1
        process.standardError = files[1].1
        let stdin = folder.url.appendingPathComponent("stdin")
        try (input ?? Data()).write(to: stdin)
        process.standardInput = try FileHandle(forReadingFrom: stdin)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, stdout: try Data(contentsOf: files[0].0),
            stderr: try Data(contentsOf: files[1].0))
    }
}
