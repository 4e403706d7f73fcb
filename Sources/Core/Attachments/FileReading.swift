import Foundation

/// An error number of the system.
struct SystemError: Error {
    let number: Int32

    /// What the last call of the system failed with.
    static var last: SystemError { SystemError(number: errno) }
    var words: String { String(cString: strerror(number)) }
}

/// Reading and writing by descriptor.
enum FileReading {
    /// All of a file, or one byte more than `most` of a larger one.
    static func whole(_ file: Int32, most: Int) throws(SystemError) -> Data {
        var content = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while content.count <= most {
            let room = min(buffer.count, most + 1 - content.count)
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, room) }
            if count == 0 { return content }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            content.append(contentsOf: buffer[..<count])
        }
        return content
    }

    static func put(_ content: Data, to file: Int32) throws(SystemError) {
        var offset = 0
        while offset < content.count {
            let count = content.withUnsafeBytes { bytes in
                write(file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            offset += count
        }
    }

    /// Brings a file or folder onto the disk.
    static func sync(_ path: String) throws(SystemError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        guard fsync(file) == 0 else { throw .last }
    }
}
