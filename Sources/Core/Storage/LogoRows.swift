import Foundation

/// The shop's logo.
enum LogoRows {
    static func logo(_ session: SQLSession) throws -> Photo? {
        try session.first("SELECT jpeg, width, height FROM logo WHERE id = 1") { row in
            Data(base64Encoded: row.text(0)).map { Photo(jpeg: $0, width: row.int(1), height: row.int(2)) }
        } ?? nil
    }

    /// Keeps `logo` in place of what was there; nil removes it.
    static func set(_ logo: Photo?, _ session: SQLSession) throws {
        try session.run("DELETE FROM logo")
        guard let logo else { return }
        try session.run(
            "INSERT INTO logo (id, jpeg, width, height) VALUES (1, ?, ?, ?)",
            [
                .text(logo.jpeg.base64EncodedString()), .integer(Int64(logo.width)),
                .integer(Int64(logo.height)),
            ])
    }
}
