import Foundation

/// A file with the JSON of an order, read: what it asks for, and what it says of the order that it was printed of.
///
///     let file = try OrderJSONFile(data)
///     let (draft, fixed) = file.change(of: order, today: shop.today)
package struct OrderJSONFile: Sendable {
    typealias Fault = OrderJSONProblem.Fault

    let value: JSONValue
    /// The order that it asks for, with all that it says has come in; still to be checked with `OrderDraft.problems`.
    package let draft: OrderDraft

    /// - Parameter data: UTF-8, with or without a byte order mark.
    package init(_ data: Data) throws(OrderJSONProblem) {
        if data.count > OrderJSON.largest { throw .tooLarge }
        var bytes = [UInt8](data)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        do throws(JSONProblem) { value = try JSONParser.parse(bytes) } catch { throw .notJSON(error) }
        var reader = OrderJSONReader()
        draft = reader.draft(from: value)
        if !reader.faults.isEmpty { throw .wrong(reader.faults) }
    }

    /// The version of the order that it was printed of; nil where it says none.
    package var version: Int? {
        guard case .number(let digits)? = value["version"] else { return nil }
        return Int(digits)
    }

    /// The number of the order that it was printed of; nil where somebody wrote it for a new one.
    package var number: OrderNumber? {
        guard case .string(let text)? = value["number"] else { return nil }
        return OrderNumber(text)
    }

    // MARK: A new order

    /// The draft of a new order. Of fabrics in a file that was printed of an order nothing is ordered or received yet:
    /// that was for the other one.
    package var newOrder: OrderDraft {
        guard number != nil else { return draft }
        var draft = draft
        for piece in draft.pieces.indices {
            for fabric in draft.pieces[piece].fabrics.indices {
                draft.pieces[piece].fabrics[fabric].received = .zero
                draft.pieces[piece].fabrics[fabric].details.ordered = nil
            }
        }
        return draft
    }

    // MARK: A change

    /// The draft that changes `order`: the customer is the order's where the name is, its pieces and their fabrics those
    /// with the same ids, or in a list without ids those in the same places.
    ///
    /// - Returns: also what the file says otherwise than the order and cannot change.
    package func change(of order: Order, today: CalendarDay) -> (
        draft: OrderDraft, fixed: [OrderJSONProblem.Fault]
    ) {
        var check = OrderJSONFixed(order, today: today)
        var draft = draft
        if draft.customer.name.trimmingWhitespace() == order.customer.name {
            draft.customer.id = order.customer.id
        }
        check.takeOrder(value)
        check.takeMilestones(value["milestones"])
        let pieces = check.takePieces(value["pieces"])
        for (place, match) in pieces.enumerated() where draft.pieces.indices.contains(place) {
            guard let match else { continue }
            draft.pieces[place].id = match.piece.id
            for (row, fabric) in match.fabrics.enumerated()
            where draft.pieces[place].fabrics.indices.contains(row) {
                guard let fabric else { continue }
                draft.pieces[place].fabrics[row].id = fabric.id
                draft.pieces[place].fabrics[row].received = fabric.received
            }
        }
        return (draft, check.faults)
    }
}

extension JSONValue {
    /// The member of an object with that key, null where it is that; nil where there is none.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The items of a list; none of anything else.
    var items: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}
