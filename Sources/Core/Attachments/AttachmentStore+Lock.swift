import Foundation

/// Adding and removing, by several programs at once.
///
/// A copy is kept before the row that names it is written, and removed after the last one is gone. Between the two
/// another program could take the copy for a left-over: so whoever adds shares a lock from the copy to the row, and
/// whoever removes holds it alone from looking for rows to the removal.
extension AttachmentStore {
    enum Hold: Sendable { case shared, alone }

    private static let lockName = ".lock"

    /// Runs `body` while nobody removes (`shared`), or nobody adds either (`alone`). Where there is no folder yet
    /// there is nothing to be removed: adding begins with `prepare`, which makes it.
    /// - Throws: `cannotLock`, before `body` is run; whatever `body` throws.
    func holding<T>(_ hold: Hold, _ body: () throws -> T) throws -> T {
        let path = folder + "/" + AttachmentStore.lockName
        let file = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            let error = SystemError.last
            if error.number == ENOENT, hold == .alone { return try body() }
            throw AttachmentProblem.cannotLock(path: path, reason: error.words)
        }
        defer { close(file) }
        while flock(file, hold == .shared ? LOCK_SH : LOCK_EX) != 0 {
            let error = SystemError.last
            guard error.number == EINTR else {
                throw AttachmentProblem.cannotLock(path: path, reason: error.words)
            }
        }
        return try body()
    }

    /// Every file in the folder, by its path within it, but for what belongs to the folder itself.
    func files() -> [String] {
        let manager = FileManager.default
        let folders = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        return folders.filter { $0 != AttachmentStore.lockName }.sorted().flatMap { name -> [String] in
            guard let inner = try? manager.contentsOfDirectory(atPath: folder + "/" + name) else {
                return [name]
            }
            return inner.sorted().map { name + "/" + $0 }
        }
    }

    /// Where the copy of `hash` lies within the folder.
    static func place(of hash: ContentHash) -> String { hash.text.prefix(2) + "/" + hash.text }
}
