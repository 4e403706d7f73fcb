import Foundation

/// The terminal that the program was started on, as events record it.
enum TerminalName {
    /// Whether standard input is a terminal.
    static var isThere: Bool { isatty(STDIN_FILENO) == 1 }

    /// `pts/3`, or "no terminal".
    static var current: String {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            var buffer = [CChar](repeating: 0, count: 128)
            guard ttyname_r(descriptor, &buffer, buffer.count) == 0 else { continue }
            let name = String(
                decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            return name.hasPrefix("/dev/") ? String(name.dropFirst(5)) : name
        }
        return "no terminal"
    }
}
