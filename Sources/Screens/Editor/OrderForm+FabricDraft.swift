import Core

/// What the fields of the fabrics mean, and what is wrong with them.
extension OrderForm {
    func fabricEntries(of slot: PieceSlot) -> [OrderDraft.FabricEntry] {
        slot.fabrics.map { fabric in
            func text(_ field: FabricField) -> String { form.text(.fabric(slot.key, fabric.key, field)) }
            var entry = OrderDraft.FabricEntry()
            entry.id = fabric.id
            entry.received = fabric.received
            entry.keepsOrdered = fabric.id != nil && text(.ordered) == fabric.ordered
            entry.details.zone = OrderForm.zone(text(.zone)) ?? .body
            entry.details.source = OrderForm.source(text(.source)) ?? .shop
            entry.details.vendor = text(.vendor).isBlank ? nil : text(.vendor)
            entry.details.pattern = text(.pattern).isBlank ? nil : text(.pattern)
            entry.details.color = text(.color).isBlank ? nil : text(.color)
            entry.details.width = Inches(text(.width))
            entry.details.verticalRepeat = Inches(text(.verticalRepeat))
            entry.details.horizontalRepeat = Inches(text(.horizontalRepeat))
            entry.details.isRailroaded = form.flag(.fabric(slot.key, fabric.key, .railroaded)) ?? false
            entry.details.needed = OrderForm.yards(text(.needed))
            entry.details.ordered = OrderForm.yards(text(.ordered))
            entry.details.remnant = OrderForm.yards(text(.remnant))
            return entry
        }
    }

    /// What was typed into the fabrics that has no meaning.
    var fabricProblems: [EditorField: String] {
        var found: [EditorField: String] = [:]
        for slot in pieces {
            for fabric in slot.fabrics {
                for field in FabricField.allCases {
                    let id = EditorField.fabric(slot.key, fabric.key, field)
                    if let problem = OrderForm.problem(field, form.text(id)) { found[id] = problem }
                }
            }
        }
        return found
    }

    private static func problem(_ field: FabricField, _ text: String) -> String? {
        switch field {
        case .zone:
            zone(text) == nil ? "Choose a zone from the list (F4)." : nil
        case .source: source(text) == nil ? "Choose Shop or COM." : nil
        case .width, .verticalRepeat, .horizontalRepeat:
            text.isBlank || Inches(text) != nil
                ? nil : "Type inches like 54, 13.5 or 13 1/2, at most \(Inches.most.text)."
        case .needed, .ordered, .remnant:
            text.isBlank || yards(text) != nil
                ? nil : "Type yards like 7, 5.5 or 5 1/2, at most \(Yards.most.text)."
        case .vendor, .pattern, .color, .railroaded, .received: nil
        }
    }

    private static func yards(_ text: String) -> Yards? {
        text.isBlank ? nil : try? Shop.yards(typed: text)
    }

    private static func zone(_ text: String) -> FabricZone? {
        FabricZone.allCases.first { $0.words.lowercased() == text.trimmingWhitespace().lowercased() }
    }

    private static func source(_ text: String) -> FabricSource? {
        FabricSource.allCases.first { $0.words.lowercased() == text.trimmingWhitespace().lowercased() }
    }

    // MARK: Kept

    /// `0=12,3`: the keys of a piece's fabrics in their order, with the id of each that the order had already.
    func keptFabrics(into fields: inout [String: String]) {
        for slot in pieces {
            fields["fabrics.\(slot.key.value)"] = slot.fabrics.map { fabric in
                fabric.id.map { "\(fabric.key.value)=\($0.value)" } ?? String(fabric.key.value)
            }.joined(separator: ",")
            for fabric in slot.fabrics {
                // The field shows what the order says, whatever was kept.
                fields[EditorField.fabric(slot.key, fabric.key, .received).name] = nil
                if fabric.id != nil { fields["fabric.\(fabric.key.value).ordered"] = fabric.ordered }
            }
        }
    }

    /// The fabrics of a kept form. Those that the order no longer has come back as new ones. A form kept before forms
    /// had fabrics gets those of the order.
    func slotsOfFabrics(_ slot: PieceSlot, kept: [String: String], from next: inout Int) -> [FabricSlot] {
        let own = carried.pieces.first { $0.id != nil && $0.id == slot.id }?.fabrics ?? []
        guard let text = kept["fabrics.\(slot.key.value)"] else {
            return own.map { entry in
                next += 1
                return FabricSlot(
                    key: FabricKey(1_000_000 + next), id: entry.id, received: entry.received,
                    ordered: entry.details.ordered?.text ?? "")
            }
        }
        var seen: Set<Int> = []
        return text.split(separator: ",").compactMap { part in
            let numbers = part.split(separator: "=")
            guard let first = numbers.first, let key = Int(first), (0...9_999_999).contains(key),
                seen.insert(key).inserted
            else { return nil }
            let id = numbers.count > 1 ? Int64(numbers[1]).map { FabricID($0) } : nil
            let known = own.first { $0.id != nil && $0.id == id }
            return FabricSlot(
                key: FabricKey(key), id: known?.id, received: known?.received ?? .zero,
                ordered: kept["fabric.\(key).ordered"] ?? "")
        }
    }

    /// Fills the fabrics that a kept form knew nothing of.
    mutating func fillUnkeptFabrics(_ kept: [String: String]) {
        for slot in pieces where kept["fabrics.\(slot.key.value)"] == nil {
            let own = carried.pieces.first { $0.id != nil && $0.id == slot.id }?.fabrics ?? []
            for (fabric, entry) in zip(slot.fabrics, own) { fill(slot.key, fabric.key, from: entry.details) }
        }
    }
}
