/// What a `pg_dump --data-only` in plain SQL holds of the tables that were asked for.
package struct PostgresDump: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        /// The line of the file it stands on, from 1.
        package let line: Int
        /// In the order of the table's columns; nil is NULL.
        package let values: [String?]
    }

    package struct Table: Sendable, Hashable {
        /// The line of its COPY.
        package let line: Int
        package let columns: [String]
        package fileprivate(set) var rows: [Row] = []
    }

    /// By name, without the schema.
    package let tables: [String: Table]
    /// The tables in the file that nobody asked for.
    package let skipped: [String]

    /// Reads a dump line by line: nothing of it is kept but the rows of the `wanted` tables.
    ///
    ///     var reader = PostgresDump.Reader(wanted: ["orders"])
    ///     for line in lines { try reader.take(line) }
    ///     let dump = try reader.finish()
    package struct Reader {
        /// In bytes.
        package static let longestLine = 16 << 20

        private enum Place {
            case outside
            /// Within a COPY of that table, nil for one that is skipped.
            case rows(of: String?, name: String, columns: Int)
            case ended
        }

        private let wanted: Set<String>
        private var place = Place.outside
        private var line = 0
        private var hasBegun = false
        private var hasComments = false
        private var tables: [String: Table] = [:]
        private var skipped: [String] = []

        package init(wanted: Set<String>) { self.wanted = wanted }

        /// Takes the next line, without its line end.
        package mutating func take(_ bytes: ArraySlice<UInt8>) throws(ImportFault) {
            line += 1
            guard bytes.count <= Reader.longestLine else { throw fault("the line is too long to be a row") }
            // A file that went through Windows: line ends within values are escaped and never stand here.
            var bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
            if line == 1, bytes.starts(with: Array(CSV.byteOrderMark.utf8)) { bytes = bytes.dropFirst(3) }
            switch place {
            case .rows(let table, let name, let columns):
                if bytes.elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: ".")]) {
                    place = .outside
                } else {
                    try takeRow(bytes, of: table, name: name, columns: columns)
                }
            case .outside: try takeStatement(bytes)
            case .ended:
                let text = String(decoding: bytes, as: UTF8.self)
                guard text.isBlank || text.hasPrefix("--") || text.hasPrefix("\\unrestrict ") else {
                    throw fault("the file goes on after the dump's end")
                }
            }
        }

        /// A dump without comments is whole where no COPY is open: a table that is missing is missed by its name.
        ///
        /// - Throws: where the file stopped, if it is not whole.
        package func finish() throws(ImportFault) -> PostgresDump {
            switch place {
            case .ended: return PostgresDump(tables: tables, skipped: skipped)
            case .rows(_, let name, _):
                throw fault(
                    "the file stops within the rows of \(name): it was cut off. Make the dump again")
            case .outside where !hasComments && !tables.isEmpty:
                return PostgresDump(tables: tables, skipped: skipped)
            case .outside:
                throw fault(
                    "the file stops before “\(Reader.trailer)”: it was cut off. Make the dump again")
            }
        }

        private static let header = "PostgreSQL database dump"
        private static let trailer = "PostgreSQL database dump complete"

        private mutating func takeStatement(_ bytes: ArraySlice<UInt8>) throws(ImportFault) {
            guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
                throw fault("this is no text: the file is damaged")
            }
            if text.hasPrefix("--") { hasComments = true }
            if text == "-- " + Reader.trailer {
                guard hasBegun else { throw fault("the dump ends before it begins") }
                place = .ended
            } else if text == "-- " + Reader.header {
                hasBegun = true
            } else if text.isBlank || text.hasPrefix("--") {
                return
            } else if text.hasPrefix("COPY ") {
                try takeCopy(text)
            } else if text.hasPrefix("INSERT ") {
                throw fault(
                    "the dump was made with --inserts. Make it again without that option: pg_dump --data-only"
                )
            } else if ["CREATE ", "DROP ", "COMMENT ", "REVOKE ", "GRANT "].contains(where: text.hasPrefix) {
                throw fault(
                    "the dump has more in it than data. Make it again with: pg_dump --data-only")
            } else if text.hasPrefix("SET client_encoding"), text != "SET client_encoding = 'UTF8';" {
                throw fault(
                    "the dump is not in UTF-8. Make it again with: pg_dump --data-only --encoding=UTF8")
            } else if !Reader.isHarmless(text) {
                throw fault("this is no part of a dump: the file is damaged or was edited")
            }
        }

        /// What pg_dump puts around the data, and what has no meaning here.
        private static func isHarmless(_ text: String) -> Bool {
            if text.hasPrefix("\\restrict ") || text.hasPrefix("\\unrestrict ") { return true }
            return text.hasSuffix(";")
                && ["SET ", "SELECT pg_catalog.", "ALTER TABLE ", "BEGIN", "COMMIT"]
                    .contains(where: text.hasPrefix)
        }

        private mutating func takeCopy(_ text: String) throws(ImportFault) {
            var words = CopyStatement(text)
            guard let name = words.table(), let columns = words.columns(), words.isAtEnd else {
                throw fault(
                    "this is no COPY statement as pg_dump writes it: the file is damaged or was edited")
            }
            guard Set(columns).count == columns.count else {
                throw fault("a column of \(name) is there twice")
            }
            guard wanted.contains(name) else {
                skipped.append(name)
                place = .rows(of: nil, name: name, columns: columns.count)
                return
            }
            guard tables[name] == nil else { throw fault("the table \(name) is there twice") }
            tables[name] = Table(line: line, columns: columns)
            place = .rows(of: name, name: name, columns: columns.count)
        }

        private mutating func takeRow(
            _ bytes: ArraySlice<UInt8>, of table: String?, name: String, columns: Int
        ) throws(ImportFault) {
            let fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == columns else {
                throw fault(
                    "a row of \(name) has \(fields.count) values where there are \(columns) columns: the file is damaged or was cut off here"
                )
            }
            guard let table else { return }
            var values: [String?] = []
            for field in fields { values.append(try value(field, of: name)) }
            tables[table]?.rows.append(Row(line: line, values: values))
        }

        private func value(_ field: ArraySlice<UInt8>, of name: String) throws(ImportFault) -> String? {
            if field.elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: "N")]) { return nil }
            guard let bytes = CopyEscapes.decoded(field) else {
                throw fault("a value of \(name) ends with half an escape: the file is damaged")
            }
            guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
                throw fault("a value of \(name) is no UTF-8 text: the file is damaged")
            }
            return text
        }

        private func fault(_ what: String) -> ImportFault { ImportFault(line: line, what) }
    }
}
