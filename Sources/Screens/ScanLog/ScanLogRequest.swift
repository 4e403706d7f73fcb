import Core

/// What the screen of the scan log asks for.
package enum ScanLogRequest: Sendable, Hashable {
    /// The scans after those that are there, or the first ones. `generation` tells answers to older queries apart.
    case page(ScanLogQuery, before: ScanID?, generation: Int)
    /// Whose scans, and of which terminals, can be asked for.
    case choices
}

/// What it is answered.
package enum ScanLogResponse: Sendable, Equatable {
    case page(ScanLogPage, before: ScanID?, generation: Int)
    case choices(ScanLogChoices)
}

extension EffectRunner {
    func answer(_ request: ScanLogRequest, by actor: Actor) throws -> ScanLogResponse {
        switch request {
        case .page(let query, let before, let generation):
            return .page(
                try shop.scanLog(query, before: before, limit: ScanLogScreen.Pages.size, by: actor),
                before: before, generation: generation)
        case .choices: return .choices(try shop.scanLogChoices(by: actor))
        }
    }
}
