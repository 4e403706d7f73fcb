import Foundation

/// A folder that is there with all its files, or not at all: filled beside its place and then put there.
final class NewFolder {
    private let path, temporary: String
    private var isOpen = true

    /// - Throws: `ExportProblem`; a folder that is there has to be empty.
    init(_ typed: String) throws {
        // `lists/` and `lists` are one folder; its sibling has to stand beside it and not in it.
        var bare = typed[...]
        while bare.count > 1 && bare.last == "/" { bare = bare.dropLast() }
        path = String(bare)
        temporary = "\(path).part-\(getpid())"
        var status = stat()
        if stat(path, &status) == 0 {
            let contents = try? FileManager.default.contentsOfDirectory(atPath: path)
            guard status.st_mode & S_IFMT == S_IFDIR, contents?.isEmpty == true else {
                isOpen = false
                throw ExportProblem.folderInUse(path: path)
            }
        }
        guard mkdir(temporary, 0o700) == 0 else {
            isOpen = false
            throw problem
        }
    }

    deinit { if isOpen { try? FileManager.default.removeItem(atPath: temporary) } }

    func path(of name: String) -> String { "\(temporary)/\(name)" }

    func finish() throws {
        guard rename(temporary, path) == 0 else { throw problem }
        isOpen = false
    }

    private var problem: ExportProblem {
        .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
}
