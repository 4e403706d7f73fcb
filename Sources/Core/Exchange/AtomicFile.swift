import Foundation

/// A file that is there whole, or, where something goes wrong, as it was before: written beside its place and then
/// put there. A device or a pipe is written to as it is.
final class AtomicFile {
    private let path, temporary: String
    private let isInPlace: Bool
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private static let limit = 1 << 18

    /// - Throws: `ExportProblem`.
    init(_ path: String) throws {
        self.path = path
        temporary = "\(path).part-\(getpid())"
        var status = stat()
        isInPlace = stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
        descriptor =
            isInPlace
            ? open(path, O_WRONLY | O_CLOEXEC)
            : open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw AtomicFile.problem(path) }
        if !isInPlace, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            discard()
            throw ExportProblem.unwritable(path: path, reason: "it is a folder")
        }
    }

    deinit { discard() }

    func write(_ text: String) throws {
        buffer += text.utf8
        if buffer.count >= AtomicFile.limit { try flush() }
    }

    /// Puts it at its place.
    func finish() throws {
        try flush()
        if !isInPlace {
            guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
                throw AtomicFile.problem(path)
            }
        } else {
            close(descriptor)
        }
        descriptor = -1
    }

    private func flush() throws {
        var done = 0
        while done < buffer.count {
            let count = buffer.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if count >= 0 {
                done += count
            } else if errno != EINTR {
                throw AtomicFile.problem(path)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func discard() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        if !isInPlace { unlink(temporary) }
    }

    private static func problem(_ path: String) -> ExportProblem {
        .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
}
