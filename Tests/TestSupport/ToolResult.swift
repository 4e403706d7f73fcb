import Foundation

/// What a finished program left behind.
package struct ToolResult: Sendable {
    /// The exit status; for a program ended by a signal, 128 + its number.
    package let status: Int32
    package let standardOutput: Data
    package let standardError: Data

    package init(status: Int32, standardOutput: Data, standardError: Data) {
        self.status = status
        self.standardOutput = standardOutput
        self.standardError = standardError
    }

    /// Standard output as text, without the last line's end.
    package var output: String { Self.text(standardOutput) }

    /// Standard error as text, without the last line's end.
    package var error: String { Self.text(standardError) }

    private static func text(_ data: Data) -> String {
        var text = String(decoding: data, as: UTF8.self)
        if text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
