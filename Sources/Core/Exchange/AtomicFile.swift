import Foundation

/// A file that is there whole, or, where something goes wrong, as it was before: written beside its place and then
/// put there. A device or a pipe is written to as it is.
///
/// It takes the place of nothing but a file that begins like it: a work order that of another one, and never a
/// dump, a photo or the shop itself, whose name somebody typed by a slip.
final class AtomicFile {
    private let path, temporary: String
    private let isInPlace: Bool
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private static let limit = 1 << 18

    /// - Parameters:
    ///   - database: the shop's own, which is not written over.
    ///   - mode: who may read it.
    /// - Throws: `ExportProblem`.
    init(_ path: String, besides database: String?, mode: mode_t = 0o600) throws {
        if let database, AtomicFile.belongs(path, to: database) { throw ExportProblem.shopItself(path: path) }
        self.path = path
        temporary = "\(path).part-\(getpid())"
        var status = stat()
        isInPlace = stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
        descriptor =
            isInPlace
            ? open(path, O_WRONLY | O_CLOEXEC)
            : open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw AtomicFile.problem(path) }
        if !isInPlace, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            discard()
            throw ExportProblem.unwritable(path: path, reason: "it is a folder")
        }
    }

    deinit { discard() }

    func write(_ text: String) throws { try write(text.utf8) }

    func write(_ bytes: some Sequence<UInt8>) throws {
        buffer += bytes
        if buffer.count >= AtomicFile.limit { try flush() }
    }

    /// Puts it at its place.
    func finish() throws {
        try flush()
        if !isInPlace {
            guard replacesItsLike else { throw ExportProblem.otherFile(path: path) }
            guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
                throw AtomicFile.problem(path)
            }
        } else {
            close(descriptor)
        }
        descriptor = -1
    }

    /// Whether what is at its place, if anything, begins like it.
    private var replacesItsLike: Bool {
        let old = open(path, O_RDONLY | O_CLOEXEC)
        // What may not be read is no reason: putting the new one there asks for no more than the folder.
        guard old >= 0 else { return true }
        defer { close(old) }
        func beginning(_ file: Int32) -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: 5)
            let count = pread(file, &bytes, bytes.count, 0)
            return Array(bytes.prefix(max(0, count)))
        }
        let before = beginning(old)
        return before.isEmpty || before == beginning(descriptor)
    }

    /// Whether a path is the database's, or that of a file which the database has beside it.
    private static func belongs(_ path: String, to database: String) -> Bool {
        let resolved = DatabaseFile.resolved(path)
        return ["", "-wal", "-shm", "-lock", "-journal"].contains { resolved == database + $0 }
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
