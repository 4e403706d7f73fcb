import CNcurses
import Foundation

/// The terminal device: its modes, its size, its bytes. Knows nothing of what they mean.
struct TTY {
    let input: Int32
    let output: Int32
    /// The modes as they were found, put back by `restore`.
    let original: termios

    init(input: Int32, output: Int32) throws(TerminalError) {
        guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
        var modes = termios()
        guard tcgetattr(input, &modes) == 0 else { throw .system(call: "tcgetattr", code: errno) }
        self.input = input
        self.output = output
        original = modes
    }

    /// Every byte comes as it is typed, none is acted on by the system, none is changed on its way out; where
    /// `keepingOutput`, line ends still are.
    func makeRaw(keepingOutput: Bool = false) {
        var modes = original
        modes.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
        if !keepingOutput { modes.c_oflag &= ~tcflag_t(OPOST) }
        modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
        modes.c_cflag &= ~tcflag_t(CSIZE | PARENB)
        modes.c_cflag |= tcflag_t(CS8)
        // A read is made only when bytes wait, so 0 bytes read is the end and nothing else.
        withUnsafeMutableBytes(of: &modes.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        while tcsetattr(input, TCSANOW, &modes) != 0, errno == EINTR {}
    }

    func restore() {
        var modes = original
        while tcsetattr(input, TCSANOW, &modes) != 0, errno == EINTR {}
    }

    /// The size in cells, at least 1 × 1; nil where the device does not say.
    var size: Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard opts_window_size(output, &rows, &columns) == 0, rows > 0, columns > 0 else { return nil }
        return Size(width: Int(columns), height: Int(rows))
    }

    /// Bytes that wait; empty when the terminal is gone. Call only when `poll` says that there is something.
    func readWaiting() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(input, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN ? nil : [] }
        return Array(buffer.prefix(count))
    }

    /// Sends all of `bytes`, with one write where the terminal takes them. False when it is gone, or when
    /// `isCancelled` says so while it does not take any.
    func send(_ bytes: [UInt8], isCancelled: () -> Bool = { false }) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(output, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                var wait = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, 100)
                if isCancelled() { return false }
            } else if errno != EINTR || isCancelled() {
                return false
            }
        }
        return true
    }
}
