import Foundation

/// The folder beside the database that holds what is attached to orders. A copy is called by the hash of its
/// content, `ab/abcd…`: the same content is kept once, and no name from outside is ever a path.
struct AttachmentStore: Sendable {
    let folder: String

    /// The store of the database at `path`.
    init(database path: String) { folder = path + "-files" }

    func path(of hash: ContentHash) -> String { folder(of: hash) + "/" + hash.text }

    private func folder(of hash: ContentHash) -> String { folder + "/" + hash.text.prefix(2) }

    /// Whether there is a copy; cheap, and says nothing of what it holds.
    func has(_ hash: ContentHash) -> Bool {
        var status = stat()
        return lstat(path(of: hash), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Makes the folder where there is none.
    /// - Throws: `cannotKeep`, `diskFull`.
    func prepare() throws(AttachmentProblem) {
        do throws(SystemError) { try makeFolder(folder) } catch { throw problem(error) }
    }

    /// Keeps a copy of `file`, which is on the disk when this returns. One that is there and whole stays as it is.
    /// - Returns: whether there was none.
    /// - Throws: `cannotKeep`, `diskFull`; nothing is left behind then.
    @discardableResult
    func keep(_ file: AttachedFile) throws(AttachmentProblem) -> Bool {
        if let known = try? copy(file.hash), known == file.content { return false }
        do throws(SystemError) {
            try makeFolder(folder)
            try makeFolder(folder(of: file.hash))
            try write(file)
            try FileReading.sync(folder(of: file.hash))
            try FileReading.sync(folder)
        } catch {
            throw problem(error)
        }
        return true
    }

    private func problem(_ error: SystemError) -> AttachmentProblem {
        error.number == ENOSPC || error.number == EDQUOT
            ? .diskFull(folder: folder) : .cannotKeep(folder: folder, reason: error.words)
    }

    /// The content of an attachment, certain to be what was attached.
    /// - Throws: `missing`, `altered`, `unreadable`.
    func content(of attachment: Attachment) throws(AttachmentProblem) -> Data {
        guard let hash = ContentHash(attachment.hash) else { throw .altered(name: attachment.name) }
        let content: Data
        do throws(SystemError) {
            content = try copy(hash)
        } catch {
            switch error.number {
            case ENOENT, ENOTDIR: throw .missing(name: attachment.name)
            case ELOOP, EISDIR: throw .altered(name: attachment.name)
            default: throw .unreadable(path: path(of: hash), reason: error.words)
            }
        }
        guard content.count == attachment.size, ContentHash(of: content) == hash else {
            throw .altered(name: attachment.name)
        }
        return content
    }

    /// Removes a copy that nothing is attached by any more.
    func remove(_ hash: ContentHash) { unlink(path(of: hash)) }

    private func copy(_ hash: ContentHash) throws(SystemError) -> Data {
        let file = open(path(of: hash), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(number: EISDIR) }
        return try FileReading.whole(file, most: AttachedFile.most)
    }

    private func makeFolder(_ path: String) throws(SystemError) {
        guard mkdir(path, 0o700) != 0 else { return }
        var status = stat()
        guard errno == EEXIST else { throw .last }
        guard lstat(path, &status) == 0 else { throw .last }
        // A link would lead the shop's files to wherever somebody likes.
        guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(number: ENOTDIR) }
    }

    private func write(_ file: AttachedFile) throws(SystemError) {
        var template = Array((folder(of: file.hash) + "/.new-XXXXXX").utf8CString)
        // Made for this user alone.
        let new = mkstemp(&template)
        guard new >= 0 else { throw .last }
        _ = fcntl(new, F_SETFD, FD_CLOEXEC)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        do throws(SystemError) {
            defer { close(new) }
            try FileReading.put(file.content, to: new)
            guard fsync(new) == 0 else { throw .last }
            guard rename(path, self.path(of: file.hash)) == 0 else { throw .last }
        } catch {
            unlink(path)
            throw error
        }
    }
}
