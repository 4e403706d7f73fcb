import Core
import Terminal

/// The form as it is kept until it is saved: the raw text of every field, and what it was filled from.
///
/// Fields are named by `EditorField.name`; beside them stand `pieces` (the keys of the pieces in their
/// order, with the id of each that the order had already: `0=12,3,4`), `customer.known.*` (whom the form was
/// filled from) and `version` (that of the order it changes). `EditorBasis` adds what the fields held before anything
/// was typed.
extension OrderForm {
    package func kept(version: Int?) -> [String: String] {
        var fields: [String: String] = [:]
        for field in form.sections.flatMap(\.fields) { fields[field.id.name] = field.control.text }
        fields["pieces"] = pieces.map { slot in
            slot.id.map { "\(slot.key.value)=\($0.value)" } ?? String(slot.key.value)
        }.joined(separator: ",")
        keptFabrics(into: &fields)
        if let customer {
            fields["customer.known.id"] = String(customer.id.value)
            fields["customer.known.name"] = customer.name
            fields["customer.known.email"] = customer.email
            fields["customer.known.phone"] = customer.phone
        }
        fields["version"] = version.map(String.init)
        return fields
    }

    /// The version that a kept form was based on.
    package static func version(of kept: [String: String]) -> Int? {
        (kept["version"] ?? kept["revision"]).flatMap { Int($0) }
    }

    /// Puts the kept texts in, whatever they are. Milestones that the shop no longer offers are let go; pieces that
    /// `order` no longer has come back as new ones.
    package mutating func restore(_ kept: [String: String], pieces known: Set<PieceID>) {
        let slots = OrderForm.slots(kept["pieces"] ?? "", known: known)
        pieces = slots.isEmpty ? [PieceSlot(key: PieceKey(0), id: nil)] : slots
        var unkept = 0
        for place in pieces.indices {
            pieces[place].fabrics = slotsOfFabrics(pieces[place], kept: kept, from: &unkept)
        }
        removed = []
        suggestions = []
        if let route = routes.first(where: { $0.name == kept["route"] }) {
            arrange(by: route)
            appliedRoute = route.name
        }
        form.sections = sections()
        for field in form.sections.flatMap(\.fields) {
            let text = kept[field.id.name] ?? ""
            if case .milestone(let name) = field.id,
                milestones.contains(where: { $0.name == name && $0.lock != nil })
            {
                continue
            }
            if case .fabric(_, _, .received) = field.id { continue }
            form.set(text, in: field.id)
        }
        fillUnkeptFabrics(kept)
        customer = kept["customer.known.id"].flatMap { Int64($0) }.map { id in
            Customer(
                id: CustomerID(id), name: kept["customer.known.name"] ?? "",
                email: kept["customer.known.email"], phone: kept["customer.known.phone"])
        }
        refreshNotes()
    }

    private static func slots(_ text: String, known: Set<PieceID>) -> [PieceSlot] {
        var seen: Set<Int> = []
        return text.split(separator: ",").compactMap { part in
            let numbers = part.split(separator: "=")
            guard let first = numbers.first, let key = Int(first), seen.insert(key).inserted else {
                return nil
            }
            let id = numbers.count > 1 ? Int64(numbers[1]).map { PieceID($0) } : nil
            return PieceSlot(key: PieceKey(key), id: id.flatMap { known.contains($0) ? $0 : nil })
        }
    }
}
