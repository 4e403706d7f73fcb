import Core
import Foundation

/// What is said on standard error, beside the answer.
enum Notice {
    /// Says `text`, made safe, as a line.
    static func say(_ text: String) {
        let safe = SafeText.visible(text, keepingNewlines: true)
        try? Output.writeAll(Array("\(safe)\n".utf8), to: STDERR_FILENO)
    }

    /// Overwrites the line with `text`, where somebody watches.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        try? Output.writeAll(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    static func endProgress() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        try? Output.writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    }
}
