import Foundation

/// A file about to be attached: its content, read whole and checked.
package struct AttachedFile: Sendable, Hashable {
    /// The last part of its path; only for showing.
    package let name: String
    package let content: Data
    package let hash: ContentHash

    package var mediaType: MediaType { MediaType(of: content) }

    /// The most that a file may have, in bytes.
    package static let most = 20_000_000
    package static let longestName = 200

    /// - Throws: `empty`, `tooLarge`.
    package init(name: String, content: Data) throws(AttachmentProblem) {
        guard !content.isEmpty else { throw .empty(path: name) }
        guard content.count <= AttachedFile.most else { throw .tooLarge(path: name, most: AttachedFile.most) }
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        self.name = last.isBlank ? "file" : String(last.prefix(AttachedFile.longestName))
        self.content = content
        hash = ContentHash(of: content)
    }

    /// Reads the file at `path`, and never a device or a pipe, which would have no end.
    package init(path: String) throws(AttachmentProblem) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw AttachedFile.problem(errno, path) }
        try AttachedFile.check(status, path)
        // Not waiting, should somebody have put a pipe there since.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw AttachedFile.problem(errno, path) }
        defer { close(file) }
        guard fstat(file, &status) == 0 else { throw AttachedFile.problem(errno, path) }
        try AttachedFile.check(status, path)
        let content: Data
        do {
            content = try FileReading.whole(file, most: AttachedFile.most)
        } catch {
            throw AttachedFile.problem(error.number, path)
        }
        // Also of files that have no size and still can be read, and of those that grow meanwhile.
        guard !content.isEmpty else { throw .empty(path: path) }
        guard content.count <= AttachedFile.most else { throw .tooLarge(path: path, most: AttachedFile.most) }
        try self.init(name: path, content: content)
    }

    private static func check(_ status: stat, _ path: String) throws(AttachmentProblem) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .notAFile(path: path, kind: "a folder")
        case S_IFCHR, S_IFBLK: throw .notAFile(path: path, kind: "a device")
        case S_IFIFO: throw .notAFile(path: path, kind: "a pipe")
        case S_IFSOCK: throw .notAFile(path: path, kind: "a socket")
        default: throw .notAFile(path: path, kind: "something else")
        }
        guard status.st_size <= most else { throw .tooLarge(path: path, most: most) }
    }

    private static func problem(_ number: Int32, _ path: String) -> AttachmentProblem {
        switch number {
        case ENOENT, ENOTDIR:
            var status = stat()
            return lstat(path, &status) == 0 ? .badLink(path: path) : .notThere(path: path)
        case ELOOP: return .badLink(path: path)
        case EACCES, EPERM: return .mayNotRead(path: path)
        default: return .unreadable(path: path, reason: String(cString: strerror(number)))
        }
    }
}
