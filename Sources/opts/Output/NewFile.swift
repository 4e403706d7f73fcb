import Foundation

/// A file that is there whole or, where something goes wrong, as it was before.
struct NewFile {
    private let path: String

    init(at path: String) { self.path = path }

    /// - Throws: `CommandError.unwritable`.
    func write(_ data: Data) throws {
        var status = stat()
        if stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw problem("it is a folder") }
            // A device or a pipe is written to, not replaced.
            return try writeInPlace(data)
        }
        let temporary = "\(path).part-\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
        guard descriptor >= 0 else { throw problem(String(cString: strerror(errno))) }
        do throws(OutputProblem) {
            try Output.writeAll(Array(data), to: descriptor)
        } catch {
            close(descriptor)
            unlink(temporary)
            throw problem(error)
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw problem(reason)
        }
    }

    private func writeInPlace(_ data: Data) throws {
        let descriptor = open(path, O_WRONLY)
        guard descriptor >= 0 else { throw problem(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        do throws(OutputProblem) {
            try Output.writeAll(Array(data), to: descriptor)
        } catch {
            throw problem(error)
        }
    }

    private func problem(_ error: OutputProblem) -> CommandError {
        switch error {
        case .readerGone: problem("its reader has gone")
        case .failed(let reason): problem(reason)
        }
    }

    private func problem(_ reason: String) -> CommandError { .unwritable(file: path, reason: reason) }
}
