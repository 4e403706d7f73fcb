import Core
import Foundation

/// The file that an order is read from.
struct OrderFile {
    /// A path, or `-` for standard input.
    let name: String

    /// - Throws: `CommandError`.
    func read() throws -> OrderJSONFile {
        let data = try contents()
        do throws(OrderJSONProblem) { return try OrderJSONFile(data) } catch {
            throw CommandError.notAnOrder(file: name, error)
        }
    }

    /// At most one byte more than an order may have, which is enough to see that it is too large.
    private func contents() throws -> Data {
        let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY)
        guard descriptor >= 0 else { throw unreadable }
        defer { if name != "-" { close(descriptor) } }
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while data.count <= OrderJSON.largest {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            if count > 0 {
                data.append(contentsOf: buffer.prefix(count))
            } else if errno != EINTR {
                throw unreadable
            }
        }
        return data
    }

    private var unreadable: CommandError {
        .unreadable(file: name, reason: String(cString: strerror(errno)))
    }
}
