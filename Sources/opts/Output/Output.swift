import Foundation

/// Standard output, written whole or with an error, never half without a word.
final class Output {
    private var buffer: [UInt8] = []
    private let descriptor: Int32
    private static let limit = 64 << 10

    init(_ descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

    func print(_ line: String) throws { try write(line + "\n") }

    func write(_ text: String) throws {
        buffer += text.utf8
        if buffer.count >= Output.limit { try flush() }
    }

    /// To be called before the command ends.
    func flush() throws {
        try Output.writeAll(buffer, to: descriptor)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Prints `text` as a line at once.
    static func printAll(_ text: String) throws {
        try writeAll(Array(text.utf8) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(OutputProblem) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if count >= 0 {
                done += count
            } else if errno == EPIPE {
                throw .readerGone
            } else if errno != EINTR {
                throw .failed(reason: String(cString: strerror(errno)))
            }
        }
    }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// How many cells wide the terminal is, or a page of text where there is none.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
