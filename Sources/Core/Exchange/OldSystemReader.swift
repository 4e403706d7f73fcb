/// Makes the shop's words of the old system's tables, and gathers what is wrong with them.
struct OldSystemReader {
    private let dump: PostgresDump
    private var found = ImportFaults()
    private var customerIDs: Set<Int64> = []
    private var customerNames: [Int64: String] = [:]
    private(set) var remarks: [String] = []

    var faults: [ImportFault] { found.all }

    init(_ dump: PostgresDump) { self.dump = dump }

    // MARK: Customers

    mutating func customers() -> [(customer: OldSystem.Customer, isStaff: Bool)] {
        guard
            let table = OldTable("customers", columns: ["customer_id", "name"], in: dump, &found)
        else { return [] }
        return table.rows.map { row in customer(row) }.sorted { $0.customer.id < $1.customer.id }
    }

    private mutating func customer(_ row: OldRow) -> (customer: OldSystem.Customer, isStaff: Bool) {
        let id = row.id("customer_id", &found)
        if !customerIDs.insert(id).inserted { found.add(row.fault("customer_id", "is there twice: \(id)")) }
        let name = row.text("name")?.trimmingWhitespace() ?? ""
        if name.isEmpty { found.add(row.fault("name", "must not be empty")) }
        if name.count > OrderLimits.customerName {
            found.add(row.fault("name", "has more than \(OrderLimits.customerName) characters"))
        }
        customerNames[id] = name
        var notes: [String] = []
        var email = row.text("email")?.trimmingWhitespace()
        if let text = email, EmailAddress(text) == nil {
            remarks.append("\(name): “\(text)” is no e-mail address and was put into the customer's notes.")
            notes.append(OldSystem.Customer.note(ofEmail: text))
            email = nil
        }
        var phone = row.text("phone")?.trimmingWhitespace()
        if let text = phone, text.count > OrderLimits.phone {
            remarks.append("\(name): the telephone number is too long and was put into the customer's notes.")
            notes.append("Telephone in the old system: \(text)")
            phone = nil
        }
        let address = ["address", "city", "state"].compactMap { row.text($0)?.trimmingWhitespace() }
        let customer = OldSystem.Customer(
            line: row.line, id: id, name: name, email: email, phone: phone,
            address: address.isEmpty ? nil : address.joined(separator: ", "),
            notes: notes.isEmpty ? nil : notes.joined(separator: "\n"),
            createdAt: row.instant("created_at", &found))
        return (customer, row.flag("is_staff", &found) ?? false)
    }

    // MARK: Orders

    /// To be called after `customers`.
    mutating func orders() -> [OldSystem.Order] {
        guard
            let table = OldTable(
                "orders", columns: ["order_id", "customer_id", "due_date", "status"], in: dump, &found)
        else { return [] }
        var lines: [Int64: Int] = [:]
        for row in table.rows {
            let id = row.id("order_id", &found)
            if let before = lines.updateValue(row.line, forKey: id) {
                found.add(row.fault("order_id", "is there twice: \(id), first on line \(before)"))
            }
        }
        let parts = parts(of: Set(lines.keys))
        return table.rows.map { row in order(row, parts) }.sorted { $0.id < $1.id }
    }

    private struct Parts {
        var items: [Int64: [OldRow]] = [:]
        var specs: [Int64: OldRow] = [:]
        var milestones: [Int64: [OldRow]] = [:]
    }

    private mutating func parts(of orders: Set<Int64>) -> Parts {
        var parts = Parts()
        for (order, row) in rows(of: "order_items", id: "item_id", orders, ["product_code", "description"]) {
            parts.items[order, default: []].append(row)
        }
        for (order, row) in rows(of: "order_specs", id: nil, orders, ["quantity"]) {
            if let before = parts.specs.updateValue(row, forKey: order) {
                found.add(
                    row.fault("order_id", "order \(order) has two specifications, one on line \(before.line)")
                )
            }
        }
        let columns = ["milestone_name", "status", "timestamp"]
        for (order, row) in rows(of: "order_milestones", id: "milestone_id", orders, columns) {
            parts.milestones[order, default: []].append(row)
        }
        return parts
    }

    /// The rows that belong to orders, by their own numbers: PostgreSQL moves a row that was changed to the end.
    private mutating func rows(of name: String, id: String?, _ orders: Set<Int64>, _ columns: [String])
        -> [(order: Int64, row: OldRow)]
    {
        let needed = ["order_id"] + (id.map { [$0] } ?? []) + columns
        guard let table = OldTable(name, columns: needed, in: dump, &found) else { return [] }
        var seen: Set<Int64> = []
        var rows: [(id: Int64, order: Int64, row: OldRow)] = []
        for row in table.rows {
            let order = row.id("order_id", &found)
            if !orders.contains(order) {
                found.add(row.fault("order_id", "there is no order \(order) in the dump"))
            }
            let own = id.map { row.id($0, &found) } ?? order
            if let id, !seen.insert(own).inserted { found.add(row.fault(id, "is there twice: \(own)")) }
            rows.append((own, order, row))
        }
        return rows.sorted { $0.id < $1.id }.map { ($0.order, $0.row) }
    }

    private mutating func order(_ row: OldRow, _ parts: Parts) -> OldSystem.Order {
        let id = row.id("order_id", &found)
        let customer = row.id("customer_id", &found)
        if !customerIDs.contains(customer) {
            found.add(row.fault("customer_id", "there is no customer \(customer) in the dump"))
        }
        let status = row.text("status") ?? ""
        let created = createdAt(row)
        let milestones = milestones(parts.milestones[id] ?? [], from: created)
        let pieces = pieces(parts.items[id] ?? [], parts.specs[id])
        let order = OldSystem.Order(
            line: row.line, id: id, customer: customer, invoice: row.text("invoice_no")?.trimmingWhitespace(),
            due: row.day("due_date", &found), notes: row.text("notes"),
            isCancelled: ["cancelled", "canceled"].contains(status.lowercased()), status: status,
            createdAt: created, updatedAt: row.instant("updated_at", &found) ?? created, pieces: pieces,
            milestones: milestones)
        check(order, customer: customerNames[customer] ?? "")
        if milestones.isEmpty { remarks.append("Order \(id) has no milestones.") }
        return order
    }

    /// The order's own day, where somebody had set another than the one it was typed in on.
    private mutating func createdAt(_ row: OldRow) -> Instant {
        let typed = row.instant("created_at", &found)
        guard let day = row.day("order_date", &found) else {
            if let typed { return typed }
            found.add(row.fault("order_date", "the order has neither an order_date nor a created_at"))
            return Instant(milliseconds: 0)
        }
        if let typed, typed.iso8601.hasPrefix(day.iso) { return typed }
        return Instant(milliseconds: Int64(day.ordinal * 86_400 + 43_200) * 1000)
    }

    /// What the shop itself would refuse of such an order.
    private mutating func check(_ order: OldSystem.Order, customer: String) {
        var draft = OrderDraft()
        draft.customer.name = customer
        draft.invoice = order.invoice ?? ""
        draft.notes = order.notes ?? ""
        draft.pieces = order.pieces
        draft.milestones = order.milestones.map(\.name)
        for problem in draft.problems(catalogue: draft.milestones) {
            if problem.field == .customerName || order.milestones.isEmpty && problem.field == .milestones {
                continue
            }
            found.add(
                ImportFault(
                    line: order.line, path: "order \(order.id)", "\(problem.field.words): \(problem.message)")
            )
        }
    }

    // MARK: Pieces

    /// One piece for each description, with the product codes that stood beside it; the order's one specification
    /// and quantity go to each.
    private mutating func pieces(_ items: [OldRow], _ spec: OldRow?) -> [OrderDraft.PieceEntry] {
        var template = OrderDraft.PieceEntry()
        if let spec {
            if let quantity = spec.integer("quantity", &found), quantity != 0 { template.quantity = quantity }
            template.specification = specification(spec)
        }
        var pieces: [OrderDraft.PieceEntry] = []
        for item in items {
            let description = item.text("description")?.trimmingWhitespace() ?? ""
            let codes = ["product_code", "barcode"].compactMap { item.text($0)?.trimmingWhitespace() }
                .map { $0.replacing("\n", with: " ") }
            let place = pieces.firstIndex { $0.description == description }
            if place == nil {
                template.description = description
                pieces.append(template)
            }
            let index = place ?? pieces.count - 1
            for code in codes where !pieces[index].productCodes.contains(code) {
                pieces[index].productCodes.append(code)
            }
        }
        return pieces.isEmpty ? [template] : pieces
    }

    private static let columns: [(SpecificationField, String)] = [
        (.reglue, "repair_glue"), (.replaceSprings, "replace_springs"), (.backStyle, "back_style"),
        (.seatStyle, "seat_style"), (.newBackInsert, "new_back_insert"), (.newSeatInsert, "new_seat_insert"),
        (.backInsertType, "back_insert_type"), (.seatInsertType, "seat_insert_type"),
        (.trimStyle, "trim_style"), (.placement, "placement"), (.fabricSpecs, "fabric_specs"),
        (.vendorColor, "vendor_color"), (.frameFinish, "frame_finish"), (.finishSpecs, "specs"),
        (.topcoat, "topcoat"), (.initials, "customer_initials"),
    ]

    private mutating func specification(_ row: OldRow) -> Specification {
        var specification = Specification()
        for (field, column) in OldSystemReader.columns {
            if field.kind == .flag {
                specification.set(field, row.flag(column, &found))
            } else {
                specification.set(field, row.text(column))
            }
        }
        return specification
    }

    // MARK: Milestones

    /// One milestone for each name, in the order of the first row that has it.
    private mutating func milestones(_ rows: [OldRow], from created: Instant) -> [OldSystem.Milestone] {
        var names: [String] = []
        var grouped: [String: [OldRow]] = [:]
        for row in rows {
            let name = row.text("milestone_name")?.trimmingWhitespace() ?? ""
            if name.isEmpty { found.add(row.fault("milestone_name", "must not be empty")) }
            if name.count > OrderLimits.milestoneName {
                found.add(
                    row.fault("milestone_name", "has more than \(OrderLimits.milestoneName) characters"))
            }
            if grouped[name] == nil { names.append(name) }
            grouped[name, default: []].append(row)
        }
        return names.map { name in
            var clientActs = false
            var events: [OldSystem.Event] = []
            for row in grouped[name] ?? [] {
                clientActs = row.flag("is_client_action", &found) ?? false || clientActs
                events += self.events(row, from: created)
            }
            // Stable: rows of the same moment stay in the order of their numbers.
            return OldSystem.Milestone(
                name: name, clientActs: clientActs,
                events: events.enumerated().sorted { ($0.1.at, $0.0) < ($1.1.at, $1.0) }.map(\.1))
        }
    }

    private mutating func events(_ row: OldRow, from created: Instant) -> [OldSystem.Event] {
        let at = row.instant("timestamp", &found) ?? created
        let approved = row.flag("is_approved", &found) ?? false
        let isClients = row.flag("is_client_action", &found) ?? false
        let by = row.text("updated_by").map { who in
            Int64(who).flatMap { customerNames[$0] } ?? who.trimmingWhitespace()
        }
        var note = row.text("notes")?.trimmingWhitespace()
        if let text = note, text.count > MilestoneRules.longestNote {
            found.add(row.fault("notes", "has more than \(MilestoneRules.longestNote) characters"))
            note = nil
        }
        let kinds: [MilestoneEvent.Kind]
        switch row.text("status")?.trimmingWhitespace().lowercased() {
        case "not started", nil: kinds = note == nil ? [] : [.noted]
        case "in progress": kinds = [.started]
        // Without the client it only said once more that the step was done.
        case "completed": kinds = isClients && approved ? [.approved] : [.completed]
        case "on hold": kinds = [.held]
        case "skipped": kinds = [.skipped]
        default:
            found.add(
                row.fault(
                    "status",
                    "must be Not Started, In Progress, Completed, On Hold or Skipped, not \(row.shown("status"))"
                ))
            kinds = []
        }
        return kinds.enumerated().map { place, kind in
            OldSystem.Event(
                kind: kind, at: at, by: by ?? OldSystem.name,
                note: place == 0 ? note ?? OldSystemReader.reason(for: kind) : nil)
        }
    }

    /// Holding and skipping have a reason here.
    private static func reason(for kind: MilestoneEvent.Kind) -> String? {
        kind == .held || kind == .skipped ? "No reason in the old system" : nil
    }
}
