import Core
import Foundation

/// Asks for a password on the terminal, without showing it.
enum PasswordPrompt {
    /// - Throws: `CommandError.cancelled` for Ctrl-C, Ctrl-D and a terminal that has gone.
    static func ask(_ prompt: String) throws -> String {
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { throw CommandError.cancelled }
        // Keys come one by one and Ctrl-C is a key: nothing ends the program with the echo still off. A
        // signal from elsewhere waits until the terminal is as it was.
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        var waiting = sigset_t()
        var before = sigset_t()
        sigemptyset(&waiting)
        for number in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&waiting, number) }
        pthread_sigmask(SIG_BLOCK, &waiting, &before)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            try? Output.writeAll([UInt8(ascii: "\n")], to: STDERR_FILENO)
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        try? Output.writeAll(Array(SafeText.visible(prompt).utf8), to: STDERR_FILENO)
        return try typed()
    }

    private static func typed() throws -> String {
        var bytes: [UInt8] = []
        while true {
            switch try key() {
            case 0x0A, 0x0D: return String(decoding: bytes, as: UTF8.self)
            case 0x03, 0x04: throw CommandError.cancelled
            case 0x15: bytes.removeAll()
            case 0x08, 0x7F:
                // The whole letter goes, however many bytes it has.
                while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
            case let byte: bytes.append(byte)
            }
        }
    }

    /// The next byte. Looks up now and then, so that a waiting signal ends the program soon.
    private static func key() throws -> UInt8 {
        while true {
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let ready = poll(&descriptor, 1, 200)
            if ready == 0 {
                var pending = sigset_t()
                sigpending(&pending)
                guard [SIGINT, SIGTERM, SIGHUP].allSatisfy({ sigismember(&pending, $0) != 1 }) else {
                    throw CommandError.cancelled
                }
                continue
            }
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count == 0 || errno != EINTR { throw CommandError.cancelled }
        }
    }
}
