/// What a file holds, told by its beginning.
enum ImportFormat: Sendable, Hashable {
    case shop, table, oldSystem

    /// How much of a file is looked at.
    static let start = 1 << 14

    /// - Parameter bytes: the file's beginning.
    /// - Throws: `ImportProblem.unknownFormat`, `packedDump`.
    init(_ bytes: [UInt8]) throws(ImportProblem) {
        var bytes = bytes.prefix(ImportFormat.start)
        if bytes.starts(with: Array(CSV.byteOrderMark.utf8)) { bytes = bytes.dropFirst(3) }
        if bytes.starts(with: Array("PGDMP".utf8)) { throw .packedDump }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        if text.first(where: { !$0.isWhitespace }) == "{" {
            self = .shop
        } else if lines.prefix(20).contains(where: { $0.hasPrefix("-- PostgreSQL database dump") }) {
            self = .oldSystem
        } else if let header = lines.first,
            let cells = try? CSV.records(Array(header.utf8)).first?.cells,
            cells.contains(where: { OrderTableColumn($0) != nil })
        {
            self = .table
        } else {
            throw .unknownFormat
        }
    }
}
