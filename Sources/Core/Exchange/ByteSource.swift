import Foundation

/// A file read from its beginning, piece by piece, so that a large one does not fill the memory. It may be read
/// several times: the same file each time, whatever its name leads to by then.
final class ByteSource {
    /// In bytes; a shop of a million orders stays below.
    static let largest = 16 << 30
    private static let chunk = 1 << 18

    private let descriptor: Int32
    let size: Int

    /// - Throws: `ImportProblem`.
    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ImportProblem.unreadable(reason: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw ImportProblem.notAFile
        }
        size = Int(status.st_size)
        guard size <= ByteSource.largest else {
            close(descriptor)
            throw ImportProblem.tooLarge(most: ByteSource.largest)
        }
    }

    deinit { close(descriptor) }

    /// The bytes from `offset` on, a piece of them; empty at the end.
    func bytes(at offset: Int) throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: ByteSource.chunk)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
            if count >= 0 { return Array(buffer.prefix(count)) }
            if errno != EINTR {
                throw ImportProblem.unreadable(reason: String(cString: strerror(errno)))
            }
        }
    }

    /// All of it.
    /// - Throws: `ImportProblem.tooLarge`.
    func all(most: Int) throws -> [UInt8] {
        guard size <= most else { throw ImportProblem.tooLarge(most: most) }
        var all: [UInt8] = []
        while true {
            let next = try bytes(at: all.count)
            if next.isEmpty { return all }
            all += next
            guard all.count <= most else { throw ImportProblem.tooLarge(most: most) }
        }
    }

    /// Gives each line without its LF, the last one even without it; `progress` gets the bytes so far.
    func eachLine(progress: (Int) throws -> Void = { _ in }, _ body: (ArraySlice<UInt8>) throws -> Void)
        throws
    {
        var offset = 0
        var rest: [UInt8] = []
        while true {
            let next = try bytes(at: offset)
            if next.isEmpty { break }
            offset += next.count
            rest += next
            var start = 0
            while let end = rest[start...].firstIndex(of: 0x0A) {
                try body(rest[start..<end])
                start = end + 1
            }
            rest.removeFirst(start)
            guard rest.count <= PostgresDump.Reader.longestLine else { break }
            try progress(offset)
        }
        if !rest.isEmpty { try body(rest[...]) }
    }
}
