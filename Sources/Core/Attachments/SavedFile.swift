import Foundation

/// The content of an attachment as a file of its own.
enum SavedFile {
    /// What it is called where only a folder is named: after the order and its place among the order's files, never
    /// after a name from outside. Its ending is kept where that is a plain one.
    static func name(of attachment: Attachment, number: Int, in order: OrderNumber) -> String {
        let base = "\(SafeText.fileName(order.text))-\(number)"
        guard let dot = attachment.name.lastIndex(of: ".") else { return base }
        let ending = attachment.name[attachment.name.index(after: dot)...].lowercased()
        let isPlain = ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        return isPlain && (1...5).contains(ending.utf8.count) ? "\(base).\(ending)" : base
    }

    /// Writes a new file, which is there whole or not at all.
    /// - Throws: `alreadyThere`, `cannotSave`, `diskFull`.
    static func write(_ content: Data, to path: String) throws(AttachmentProblem) {
        // Exclusive also refuses a link that leads elsewhere.
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { throw .alreadyThere(path: path) }
            throw .cannotSave(path: path, reason: SystemError.last.words)
        }
        do throws(SystemError) {
            defer { close(file) }
            try FileReading.put(content, to: file)
            guard fsync(file) == 0 else { throw .last }
        } catch {
            unlink(path)
            throw .cannotSave(path: path, reason: error.words)
        }
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
