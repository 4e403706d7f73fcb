/// A milestone of the catalogue as somebody fills it in, not yet checked.
package struct CatalogueDraft: Sendable, Hashable {
    package var name: String
    package var traits: MilestoneTraits

    package init(name: String, traits: MilestoneTraits = MilestoneTraits()) {
        self.name = name
        self.traits = traits
    }

    /// A draft that changes `entry` into itself.
    package init(_ entry: CatalogueEntry) { self.init(name: entry.name, traits: entry.traits) }

    /// The draft as it can be kept, its name without the space around it.
    ///
    /// - Parameters:
    ///   - entry: the entry that it changes; nil for a new one.
    ///   - catalogue: every entry there is, the retired ones too.
    package func checked(changing entry: CatalogueID?, in catalogue: [CatalogueEntry])
        throws(CatalogueProblem)
        -> CatalogueDraft
    {
        var draft = self
        draft.name = try CatalogueProblem.checkedName(
            name, others: catalogue.filter { $0.id != entry }.map { ($0.name, $0.isRetired) })
        if let days = traits.expectedDays, !CatalogueLimits.expectedDays.contains(days) {
            throw .expectedDays(days)
        }
        if entry == nil, catalogue.count >= CatalogueLimits.entries {
            throw .tooMany(.milestone, most: CatalogueLimits.entries)
        }
        return draft
    }
}
