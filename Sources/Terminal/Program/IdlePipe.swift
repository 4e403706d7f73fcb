import Foundation

/// Tells whoever reads the named pipe that the program has nothing more to do. For tests in a real terminal,
/// which wait for this byte and never for time to pass.
final class IdlePipe {
    private let path: String
    private var descriptor: Int32 = -1

    /// Nil when the environment names no pipe.
    init?(environment: [String: String]) {
        guard let path = environment["OPTS_IDLE_PIPE"], !path.isEmpty else { return nil }
        self.path = path
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes one byte. Without a reader, or with one that does not read, nothing happens.
    func tell() {
        if descriptor < 0 { descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { return }
        var byte = UInt8(ascii: ".")
        if write(descriptor, &byte, 1) < 0, errno != EAGAIN, errno != EINTR {
            close(descriptor)
            descriptor = -1
        }
    }
}
