import Core

/// What the audit trail's screen asks the shop for.
package enum AuditRequest: Sendable, Hashable {
    /// The lines after those that are there, or the first ones. `generation` tells answers to older queries apart.
    case page(AuditQuery, before: AuditID?, generation: Int)
    /// Whose doings can be asked for.
    case people
    /// Whether the trail is whole.
    case check
}

/// What it is answered.
package enum AuditResponse: Sendable, Equatable {
    case page(AuditPage, before: AuditID?, generation: Int)
    case people([Account])
    /// What is wrong; empty where the trail is whole.
    case checked([String])
}

extension EffectRunner {
    func answer(_ request: AuditRequest, by actor: Actor) throws -> AuditResponse {
        switch request {
        case .page(let query, let before, let generation):
            .page(
                try shop.auditTrail(query, before: before, limit: AuditScreen.Pages.size, by: actor),
                before: before, generation: generation)
        case .people: .people(try shop.auditPeople(by: actor))
        case .check: .checked(try shop.auditProblems(by: actor))
        }
    }
}
