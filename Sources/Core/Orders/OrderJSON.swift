import Foundation

/// The JSON of an order: read to make one, written to show one. What `text(of:today:)` writes can be read
/// again; what only the shop can know (number, status, history …) is then left aside.
package enum OrderJSON {
    /// In bytes.
    package static let largest = 5_000_000

    /// The order that a file asks for; still to be checked with `OrderDraft.problems`.
    package static func draft(from data: Data) throws(OrderJSONProblem) -> OrderDraft {
        try OrderJSONFile(data).draft
    }

    /// As `order show --json` prints it.
    package static func text(of order: Order, today: CalendarDay) -> String {
        value(of: order, today: today).pretty
    }

    /// As `order list --json` prints it.
    package static func text(of summaries: [OrderSummary], today: CalendarDay) -> String {
        JSONValue.array(summaries.map { value(of: $0, today: today) }).pretty
    }

    package static func value(of order: Order, today: CalendarDay) -> JSONValue {
        .object([
            JSONMember("number", .string(order.number.text)),
            JSONMember("status", .string(order.status.rawValue)),
            JSONMember("revision", .number(order.revision)),
            JSONMember("version", .number(order.version)),
            JSONMember("late", .bool(order.isLate(today: today))),
            JSONMember("createdAt", .string(order.createdAt.iso8601)),
            JSONMember("updatedAt", .string(order.updatedAt.iso8601)),
            JSONMember(
                "customer",
                .object([
                    JSONMember("name", .string(order.customer.name)),
                    JSONMember("email", .text(order.customer.email)),
                    JSONMember("phone", .text(order.customer.phone)),
                    JSONMember("address", .text(order.customer.address)),
                ])),
            JSONMember("invoice", .text(order.invoice)),
            JSONMember("due", .text(order.due?.iso)),
            JSONMember("priority", .string(order.priority.rawValue)),
            JSONMember("sidemark", .text(order.sidemark)),
            JSONMember("deposit", .string(order.deposit.rawValue)),
            JSONMember("fulfilment", .text(order.fulfilment?.rawValue)),
            JSONMember("notes", .text(order.notes)),
            JSONMember("clientNotes", .text(order.clientNotes)),
            JSONMember("waiting", .array(order.waits.map(value))),
            JSONMember("completedAt", .text(order.completedAt?.iso8601)),
            JSONMember("route", .text(order.route)),
            JSONMember("milestones", .array(order.milestones.map(value))),
            JSONMember("pieces", .array(order.pieces.map(value))),
            JSONMember("attachments", attachments(of: order)),
        ])
    }

    package static func value(of summary: OrderSummary, today: CalendarDay) -> JSONValue {
        .object([
            JSONMember("number", .string(summary.number.text)),
            JSONMember("invoice", .text(summary.invoice)),
            JSONMember("customer", .string(summary.customer)),
            JSONMember("due", .text(summary.due?.iso)),
            JSONMember("status", .string(summary.status.rawValue)),
            JSONMember("late", .bool(summary.isLate(today: today))),
            JSONMember("priority", .string(summary.priority.rawValue)),
            JSONMember("finished", .number(summary.finished)),
            JSONMember("total", .number(summary.total)),
            JSONMember("nextMilestone", .text(summary.nextMilestone)),
            JSONMember("waiting", .array(summary.waiting.map { .string($0.rawValue) })),
        ])
    }

    package static func value(of milestone: Milestone) -> JSONValue {
        let history = milestone.history.map { event in
            JSONValue.object(
                [
                    JSONMember("event", .string(event.kind.rawValue)),
                    JSONMember("at", .string(event.at.iso8601)),
                    JSONMember("by", .string(event.by)),
                    JSONMember("via", .string(event.via.rawValue)),
                    JSONMember("note", .text(event.note)),
                ] + (event.isOverride ? [JSONMember("override", .bool(true))] : [])
                    + (event.isRework ? [JSONMember("rework", .bool(true))] : [])
                    + (event.waitingOn.map { [JSONMember("waitingOn", .string($0.rawValue))] } ?? [])
                    + (event.evidence.map { [JSONMember("evidence", .string($0.rawValue))] } ?? []))
        }
        return .object([
            JSONMember("name", .string(milestone.name)),
            JSONMember("state", .string(milestone.state.rawValue)),
            JSONMember("approval", .text(milestone.approval?.rawValue)),
            JSONMember("history", .array(history)),
        ])
    }

    /// Of the specification only what was filled in.
    private static func value(of piece: Piece) -> JSONValue {
        let specification = SpecificationField.allCases.compactMap { field -> JSONMember? in
            let flag = piece.specification.flag(field).map(JSONValue.bool)
            let answer = piece.specification.answer(field).map(JSONValue.string)
            return (flag ?? answer).map { JSONMember(field.rawValue, $0) }
        }
        return .object(
            [
                JSONMember("id", .number(String(piece.id.value))),
                JSONMember("productCodes", .array(piece.productCodes.map(JSONValue.string))),
                JSONMember("description", .string(piece.description)),
                JSONMember("quantity", .number(piece.quantity)),
            ] + specification
                + (piece.fabrics.isEmpty ? [] : [JSONMember("fabrics", .array(piece.fabrics.map(value)))]))
    }

    private static func value(of wait: Wait) -> JSONValue {
        .object([
            JSONMember("on", .string(wait.reason.rawValue)),
            JSONMember("since", .string(wait.since.iso8601)),
            JSONMember("detail", .string(wait.detail)),
        ])
    }

    /// The order's photos and files, without their contents.
    package static func attachments(of order: Order) -> JSONValue {
        .array(order.attachments.map { value(of: $0, in: order) })
    }

    private static func value(of attachment: Attachment, in order: Order) -> JSONValue {
        .object([
            JSONMember("name", .string(attachment.name)),
            JSONMember("size", .number(attachment.size)),
            JSONMember("type", .string(attachment.mediaType)),
            JSONMember("hash", .string(attachment.hash)),
            JSONMember(
                "piece",
                attachment.piece.flatMap { id in order.pieces.firstIndex { $0.id == id } }
                    .map { .number($0 + 1) } ?? .null),
            JSONMember("printed", .bool(attachment.isPrinted)),
            JSONMember("at", .string(attachment.at.iso8601)),
            JSONMember("by", .string(attachment.by)),
        ])
    }
}
