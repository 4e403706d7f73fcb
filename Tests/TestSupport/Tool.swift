import Foundation

/// Runs other programs for the tests.
package enum Tool {
    /// Runs `name` (looked up on the PATH unless it holds a slash) to its end.
    ///
    /// - Parameters:
    ///   - stdin: what the program reads; nothing at all by default, never the tests' own input.
    ///   - environment: all that the program gets; the tests' own environment by default.
    ///   - timeout: in seconds; a program that takes longer is killed.
    /// - Throws: `ToolFailure` where it cannot be started or does not end in time. An exit status other than
    ///   0 is a result, not an error.
    @discardableResult
    package static func run(
        _ name: String, _ arguments: [String] = [], stdin: Data = Data(),
        environment: [String: String] = ProcessInfo.processInfo.environment, timeout: TimeInterval = 60
    ) throws -> ToolResult {
        let child = try Child.start(name, arguments, stdin: stdin, environment: environment)
        return try child.finish(within: timeout)
    }
}

/// A program that could not be run to its end.
package enum ToolFailure: Error, CustomStringConvertible {
    case cannotStart(command: String, errno: Int32)
    case tookTooLong(command: String, seconds: TimeInterval, output: String, error: String)
    case refused(command: String, result: ToolResult)

    package var description: String {
        switch self {
        case .cannotStart(let command, let code):
            "\(command) could not be started: \(String(cString: strerror(code)))"
        case .tookTooLong(let command, let seconds, let output, let error):
            "\(command) did not end within \(seconds) s. It said:\n\(output)\n\(error)"
        case .refused(let command, let result):
            "\(command) ended with \(result.status). It said:\n\(result.output)\n\(result.error)"
        }
    }
}
