/// New orders from a table: a line of column names, then one line a piece. Lines that follow each other with the
/// same customer and the same invoice number are pieces of one order.
struct OrderTable: Sendable {
    /// In bytes.
    static let largest = 64 << 20

    struct Entry: Sendable {
        /// The line of its first piece.
        let line: Int
        var draft: OrderDraft
    }

    let entries: [Entry]

    /// - Parameter catalogue: what an order has where the table names neither milestones nor a route.
    /// - Throws: `ImportProblem.faults` with everything that is wrong in it.
    init(_ bytes: [UInt8], catalogue: [String]) throws(ImportProblem) {
        let records: [CSVRecord]
        do throws(CSVProblem) { records = try CSV.records(bytes) } catch {
            throw .faults([ImportFault(line: error.line, error.what)])
        }
        guard let header = records.first else { throw .unknownFormat }
        var reader = OrderTableReader(header, catalogue: catalogue)
        for record in records.dropFirst() { reader.take(record) }
        try reader.faults.check()
        entries = reader.entries
    }
}

/// Reads the lines of such a table one after the other.
private struct OrderTableReader {
    private(set) var faults = ImportFaults()
    private(set) var entries: [OrderTable.Entry] = []
    private let columns: [OrderTableColumn?]
    private let catalogue: [String]
    /// The lines of orders, by customer and invoice.
    private var seen: [[String]: Int] = [:]

    init(_ header: CSVRecord, catalogue: [String]) {
        self.catalogue = catalogue
        columns = header.cells.map { OrderTableColumn($0) }
        var seen: Set<OrderTableColumn> = []
        for (name, column) in zip(header.cells, columns) {
            guard let column else {
                let near = Nearest.name(to: name, among: OrderTableColumn.all.map(\.name))
                faults.add(
                    ImportFault(
                        line: header.line,
                        "there is no column “\(name)” for orders"
                            + (near.map { "; did you mean \($0)?" } ?? "")))
                continue
            }
            if !seen.insert(column).inserted {
                faults.add(ImportFault(line: header.line, "the column \(column.name) is there twice"))
            }
        }
        for needed in [OrderTableColumn.order(.customer), .piece(.quantity)] where !seen.contains(needed) {
            faults.add(ImportFault(line: header.line, "the column \(needed.name) is missing"))
        }
    }

    mutating func take(_ record: CSVRecord) {
        guard record.cells.count == columns.count else {
            return faults.add(
                ImportFault(
                    line: record.line,
                    "there are \(record.cells.count) cells where there are \(columns.count) columns"))
        }
        var draft = OrderDraft()
        var piece = OrderDraft.PieceEntry()
        for (column, cell) in zip(columns, record.cells) {
            let text = cell.trimmingWhitespace()
            switch column {
            case .order(let column): set(column, text, of: &draft, record.line)
            case .piece(let column): set(column, text, of: &piece, record.line)
            case .specification(let field): set(field, text, of: &piece, record.line)
            case nil: break
            }
        }
        draft.pieces = [piece]
        if let last = entries.last, !draft.invoice.isEmpty, last.draft.invoice == draft.invoice,
            last.draft.customer.name == draft.customer.name
        {
            entries[entries.count - 1].draft.pieces.append(piece)
            checkSame(draft, as: last, record.line)
        } else {
            if draft.milestones.isEmpty && draft.route.isEmpty { draft.milestones = catalogue }
            let key = [SearchText.fold(draft.customer.name), draft.invoice.lowercased()]
            if !draft.invoice.isEmpty, let before = seen.updateValue(record.line, forKey: key) {
                faults.add(
                    ImportFault(
                        line: record.line, path: "invoice",
                        "the same customer and invoice stand on line \(before): put the pieces of one order on lines that follow each other"
                    ))
            }
            entries.append(OrderTable.Entry(line: record.line, draft: draft))
        }
    }

    /// A further piece's line repeats the order's cells, or leaves them empty.
    private mutating func checkSame(_ draft: OrderDraft, as first: OrderTable.Entry, _ line: Int) {
        let pairs: [(String, String, String)] = [
            ("email", draft.customer.email, first.draft.customer.email),
            ("phone", draft.customer.phone, first.draft.customer.phone),
            ("due", draft.due?.iso ?? "", first.draft.due?.iso ?? ""),
            ("notes", draft.notes, first.draft.notes),
            ("clientNotes", draft.clientNotes, first.draft.clientNotes),
            ("sidemark", draft.sidemark, first.draft.sidemark), ("route", draft.route, first.draft.route),
        ]
        for (name, own, others) in pairs where !own.isEmpty && own != others {
            faults.add(
                ImportFault(
                    line: line, path: name,
                    "is another than on line \(first.line), with which this line makes one order"))
        }
    }

    private mutating func set(
        _ column: OrderTableColumn.OrderColumn, _ text: String, of draft: inout OrderDraft, _ line: Int
    ) {
        switch column {
        case .customer: draft.customer.name = text
        case .email: draft.customer.email = text
        case .phone: draft.customer.phone = text
        case .invoice: draft.invoice = text
        case .sidemark: draft.sidemark = text
        case .notes: draft.notes = text
        case .clientNotes: draft.clientNotes = text
        case .route: draft.route = text
        case .milestones: draft.milestones = OrderTableReader.list(text)
        case .due:
            draft.due = CalendarDay(iso: text)
            if draft.due == nil && !text.isEmpty {
                faults.add(
                    ImportFault(line: line, path: "due", "must be a day such as 2026-12-18, not “\(text)”"))
            }
        case .priority: draft.priority = word(text, column, line) ?? .normal
        case .deposit: draft.deposit = word(text, column, line) ?? Deposit.none
        case .fulfilment: draft.fulfilment = word(text, column, line)
        }
    }

    private mutating func word<T: RawRepresentable & CaseIterable>(
        _ text: String, _ column: OrderTableColumn.OrderColumn, _ line: Int
    ) -> T? where T.RawValue == String {
        if text.isEmpty { return nil }
        if let value = T(rawValue: text.lowercased()) { return value }
        let words = T.allCases.map(\.rawValue).joined(separator: ", ")
        faults.add(ImportFault(line: line, path: column.rawValue, "must be one of \(words), not “\(text)”"))
        return nil
    }

    private mutating func set(
        _ column: OrderTableColumn.PieceColumn, _ text: String, of piece: inout OrderDraft.PieceEntry,
        _ line: Int
    ) {
        switch column {
        case .description: piece.description = text
        case .productCodes: piece.productCodes = OrderTableReader.list(text)
        case .quantity:
            if let number = Int(text) {
                piece.quantity = number
            } else {
                faults.add(ImportFault(line: line, path: "quantity", "must be a whole number, not “\(text)”"))
            }
        }
    }

    private mutating func set(
        _ field: SpecificationField, _ text: String, of piece: inout OrderDraft.PieceEntry, _ line: Int
    ) {
        guard field.kind == .flag else { return piece.specification.set(field, text) }
        switch text.lowercased() {
        case "": break
        case "yes", "y", "true", "t", "1": piece.specification.set(field, true)
        case "no", "n", "false", "f", "0": piece.specification.set(field, false)
        default:
            faults.add(ImportFault(line: line, path: field.rawValue, "must be yes or no, not “\(text)”"))
        }
    }

    /// Names have commas in them, so several in one cell are apart by semicolons or line ends.
    private static func list(_ text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline }.map { String($0).trimmingWhitespace() }.filter {
            !$0.isEmpty
        }
    }
}
