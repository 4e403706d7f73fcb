import CQREncode

/// A QR symbol as a square of dark and light modules: error correction level Q, alphanumeric mode.
package struct QRSymbol: Sendable, Hashable {
    package enum Version: Int, Sendable, Hashable {
        /// 21 × 21 modules, up to 16 characters: order, milestone and piece codes.
        case one = 1
        /// 25 × 25 modules, up to 29 characters: badges.
        case two = 2
        /// 29 × 29 modules, up to 47 characters: the alphabet of the scan-doctor card.
        case three = 3

        package var modules: Int { 17 + 4 * rawValue }
    }

    /// A rectangle of dark modules, counted from the top left module of the symbol.
    package struct Area: Sendable, Hashable {
        package let column, row, columns, rows: Int
    }

    /// Modules of light paper a scanner needs around a symbol.
    package static let quietZone = 4

    package let text: String
    package let version: Version
    /// Row by row from the top left; true is dark.
    package let modules: [Bool]

    /// Modules along one side, the quiet zone not counted.
    package var side: Int { version.modules }

    /// The symbol of `text`, of exactly this version.
    package init(_ text: String, version: Version = .one) throws(QRError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy(QRSymbol.isAlphanumeric) else { throw .notAlphanumeric(text) }
        guard let input = QRinput_new2(Int32(version.rawValue), QR_ECLEVEL_Q) else { throw .outOfMemory }
        defer { QRinput_free(input) }
        guard QRinput_append(input, QR_MODE_AN, Int32(bytes.count), bytes) == 0 else {
            throw .doesNotFit(text, version: version)
        }
        // The library takes the version as the least one and goes up by itself, or gives nothing at all.
        guard let code = QRcode_encodeInput(input) else { throw .doesNotFit(text, version: version) }
        defer { QRcode_free(code) }
        guard code.pointee.version == Int32(version.rawValue), let data = code.pointee.data else {
            throw .doesNotFit(text, version: version)
        }
        self.text = text
        self.version = version
        modules = UnsafeBufferPointer(start: data, count: version.modules * version.modules)
            .map { $0 & 1 == 1 }
    }

    package func isDark(column: Int, row: Int) -> Bool { modules[row * side + column] }

    /// The dark modules as few rectangles: runs along a row, joined with the same run in the rows below.
    package var areas: [Area] {
        var finished: [Area] = []
        var open: [Area] = []
        for row in 0..<side {
            var next: [Area] = []
            for run in runs(in: row) {
                if let above = open.first(where: { $0.column == run.column && $0.columns == run.columns }) {
                    next.append(
                        Area(
                            column: above.column, row: above.row, columns: above.columns, rows: above.rows + 1
                        ))
                } else {
                    next.append(run)
                }
            }
            finished += open.filter { area in
                !next.contains {
                    $0.column == area.column && $0.row == area.row && $0.columns == area.columns
                }
            }
            open = next
        }
        return finished + open
    }

    /// Where an area lies on another one: the columns that they share, in the first row of the lower one.
    package var joints: [Area] {
        let areas = areas
        let byTop = Dictionary(grouping: areas, by: \.row)
        return areas.flatMap { upper in
            byTop[upper.row + upper.rows, default: []].compactMap { lower in
                let column = max(upper.column, lower.column)
                let end = min(upper.column + upper.columns, lower.column + lower.columns)
                return column < end
                    ? Area(column: column, row: lower.row, columns: end - column, rows: 1) : nil
            }
        }
    }

    private func runs(in row: Int) -> [Area] {
        var runs: [Area] = []
        var column = 0
        while column < side {
            guard isDark(column: column, row: row) else {
                column += 1
                continue
            }
            let first = column
            while column < side, isDark(column: column, row: row) { column += 1 }
            runs.append(Area(column: first, row: row, columns: column - first, rows: 1))
        }
        return runs
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A: true
        case 0x20, 0x24, 0x25, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A: true
        default: false
        }
    }
}
