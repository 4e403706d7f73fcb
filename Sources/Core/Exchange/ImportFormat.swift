/// What a file holds, told by its beginning.
enum ImportFormat: Sendable, Hashable {
    case shop, table, oldSystem

    /// How much of a file is looked at.
    static let start = 1 << 14

    /// - Parameter bytes: the file's beginning.
    /// - Throws: `ImportProblem.unknownFormat`, `packedDump`, `separated`.
    init(_ bytes: [UInt8]) throws(ImportProblem) {
        var bytes = bytes.prefix(ImportFormat.start)
        if bytes.starts(with: Array(CSV.byteOrderMark.utf8)) { bytes = bytes.dropFirst(3) }
        if bytes.starts(with: Array("PGDMP".utf8)) { throw .packedDump }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("--") })
        if text.first(where: { !$0.isWhitespace }) == "{" {
            self = .shop
        } else if lines.prefix(20).contains(where: { $0.hasPrefix("-- PostgreSQL database dump") })
            || first.map(ImportFormat.isStatement) ?? false
        {
            self = .oldSystem
        } else if let header = lines.first {
            if let cells = try? CSV.records(Array(header.utf8)).first?.cells,
                cells.contains(where: { OrderTableColumn($0) != nil })
            {
                self = .table
            } else {
                throw ImportFormat.separator(of: header).map { .separated(by: $0) } ?? .unknownFormat
            }
        } else {
            throw .unknownFormat
        }
    }

    /// What stands first in a dump whose comments somebody took out.
    private static func isStatement(_ line: Substring) -> Bool {
        line.hasPrefix("COPY ") && line.hasSuffix(" FROM stdin;")
            || line.hasPrefix("SET ") && line.hasSuffix(";")
    }

    /// What stands in place of the commas of a table's header, as spreadsheets of some countries write it.
    private static func separator(of header: Substring) -> Character? {
        [";", "\t"].first { separator in
            header.split(separator: separator).contains { OrderTableColumn($0.filter { $0 != "\"" }) != nil }
        }
    }
}
