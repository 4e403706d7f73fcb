import Foundation

/// A client's own orders as JSON. The keys are those of `OrderJSON`, where there are such; what a client may not read is
/// not there.
package enum OwnOrderJSON {
    package static func value(of order: OwnOrderSummary) -> JSONValue {
        .object([
            JSONMember("number", .string(order.number.text)),
            JSONMember("invoice", .text(order.invoice)),
            JSONMember("title", .string(order.title)),
            JSONMember("sidemark", .text(order.sidemark)),
            JSONMember("due", .text(order.due?.iso)),
            JSONMember("status", .string(order.standing.rawValue)),
            JSONMember("finished", .number(order.finished)),
            JSONMember("total", .number(order.total)),
            JSONMember("waitsForYou", .array(order.questions.map(JSONValue.string))),
        ])
    }

    package static func value(of order: OwnOrder) -> JSONValue {
        let copy = order.copy
        return .object([
            JSONMember("number", .string(copy.number.text)),
            JSONMember("invoice", .text(copy.invoice)),
            JSONMember("customer", .string(copy.customer)),
            JSONMember("sidemark", .text(copy.sidemark)),
            JSONMember("due", .text(copy.due?.iso)),
            JSONMember("status", .string(order.standing.rawValue)),
            JSONMember("clientNotes", .text(copy.notes)),
            JSONMember(
                "waitsForYou",
                .array(
                    order.questions.map {
                        .object([
                            JSONMember("milestone", .string($0.name)), JSONMember("note", .text($0.note)),
                            JSONMember("at", .string($0.askedAt.iso8601)),
                        ])
                    })),
            JSONMember(
                "milestones",
                .array(
                    copy.steps.map {
                        .object([
                            JSONMember("name", .string($0.name)), JSONMember("words", .string($0.words)),
                        ])
                    })),
            JSONMember("pieces", .array(copy.pieces.map(value))),
            JSONMember(
                "history",
                .array(
                    order.history.map {
                        .object([
                            JSONMember("at", .string($0.at.iso8601)), JSONMember("milestone", .text($0.step)),
                            JSONMember("words", .string($0.words)), JSONMember("note", .text($0.note)),
                        ])
                    })),
        ])
    }

    private static func value(of piece: Piece) -> JSONValue {
        .object(
            [
                JSONMember("description", .string(piece.description)),
                JSONMember("quantity", .number(piece.quantity)),
            ]
                + SpecificationField.allCases.compactMap { field in
                    piece.specification.words(field).map { JSONMember(field.rawValue, .string($0)) }
                } + [JSONMember("fabrics", .array(piece.fabrics.map { .string($0.clientWords) }))])
    }
}
