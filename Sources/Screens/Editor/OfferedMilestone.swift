import Core

/// A milestone that the form offers.
package struct OfferedMilestone: Sendable, Hashable {
    package let name: String
    package let isChosen: Bool
    /// Why it cannot be taken off the order; nil where it can.
    package let lock: String?

    /// The milestones of an order in its own order, and among them, after their neighbours in the catalogue,
    /// those that it does not have.
    static func merged(_ own: [Milestone], catalogue: [String]) -> [OfferedMilestone] {
        var merged = own.map { milestone in
            OfferedMilestone(
                name: milestone.name, isChosen: true,
                lock: milestone.history.isEmpty
                    ? nil : "It has been worked on, so it stays: skip it on the checklist instead.")
        }
        for (place, name) in catalogue.enumerated() where !merged.contains(where: { $0.name == name }) {
            let before = catalogue[..<place].last { other in merged.contains { $0.name == other } }
            let at = before.flatMap { name in merged.firstIndex { $0.name == name } }.map { $0 + 1 } ?? 0
            merged.insert(OfferedMilestone(name: name, isChosen: false, lock: nil), at: at)
        }
        return merged
    }
}
