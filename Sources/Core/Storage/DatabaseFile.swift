import CSQLite
import Foundation

/// Looks at a database file before SQLite does, and without touching it.
enum DatabaseFile {
    /// "OPTS" as SQLite's application id: tells a shop from other programs' databases.
    static let applicationID: UInt32 = 0x4F50_5453

    private static let magic = Array("SQLite format 3\0".utf8)

    /// The file's own path, without symbolic links; of a file that is not there, its folder's.
    static func resolved(_ path: String) -> String {
        func real(_ path: String) -> String? {
            guard let found = realpath(path, nil) else { return nil }
            defer { free(found) }
            return String(cString: found)
        }
        if let file = real(path) { return file }
        let (folder, name) = parts(of: path)
        return real(folder).map { $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" } ?? path
    }

    /// The folder that a file is in and its name there. Foundation's own way traps on a path of one letter.
    static func parts(of path: String) -> (folder: String, name: String) {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (
            slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...])
        )
    }

    /// - Throws: `StorageProblem` when `path` cannot be a shop's database.
    static func check(_ path: String, creating: Bool) throws {
        let folder = parts(of: path).folder
        try refuseNetwork(folder)
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else {
                throw StorageProblem.cannotOpen(path: path, reason: String(cString: strerror(errno)))
            }
            guard creating else { throw StorageProblem.missing(path: path) }
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageProblem.cannotOpen(path: path, reason: "it is not a regular file")
        }
        guard status.st_nlink == 1 else {
            throw StorageProblem.cannotOpen(
                path: path, reason: "the file has a second name (a hard link), which would evade the lock")
        }
        guard access(path, R_OK) == 0 else {
            throw StorageProblem.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else {
            throw StorageProblem.readOnly(path: path)
        }
        if status.st_size == 0 && creating { return }
        try checkHeader(path)
    }

    private static func checkHeader(_ path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw StorageProblem.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
        guard header.count == 100, Array(header[0..<16]) == magic else {
            throw StorageProblem.notAShop(path: path)
        }
        let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard id == applicationID else { throw StorageProblem.notAShop(path: path) }
    }

    /// File locks do not hold on network file systems, and a shop's database would be damaged there.
    private static func refuseNetwork(_ folder: String) throws {
        var info = statfs()
        guard statfs(folder, &info) == 0 else { return }
        let kinds: [UInt32: String] = [
            0x6969: "NFS", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x517B: "SMB", 0x5346_414F: "AFS",
            0x0102_1997: "9P", 0x00C3_6400: "Ceph",
        ]
        if let kind = kinds[UInt32(truncatingIfNeeded: info.f_type)] {
            throw StorageProblem.networkFileSystem(path: folder, kind: kind)
        }
    }
}
