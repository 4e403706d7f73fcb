import Foundation

/// An unsaved form as it was kept: the text of each field by the field's name.
package struct KeptForm: Sendable, Hashable {
    package let fields: [String: String]
    package let at: Instant

    package init(fields: [String: String], at: Instant) {
        self.fields = fields
        self.at = at
    }
}

/// Unsaved forms, kept for the person who typed them until they are saved or discarded.
extension Shop {
    /// Keeps the form of `order`, or of a new one, in place of what was kept before.
    package func keepForm(_ fields: [String: String], of order: OrderID?, by actor: Actor) throws {
        let content = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        try write(.editOrders, actor) { session in
            try DraftRows.keep(content, account: actor.account.id, order: order, at: now, session)
        }
    }

    package func keptForm(of order: OrderID?, by actor: Actor) throws -> KeptForm? {
        try read(.editOrders, actor) { session in
            guard let kept = try DraftRows.draft(account: actor.account.id, order: order, session),
                let fields = try? JSONDecoder().decode([String: String].self, from: Data(kept.content.utf8))
            else { return nil }
            return KeptForm(fields: fields, at: kept.at)
        }
    }

    package func discardForm(of order: OrderID?, by actor: Actor) throws {
        try write(.editOrders, actor) { session in
            try DraftRows.discard(account: actor.account.id, order: order, session)
        }
    }
}
