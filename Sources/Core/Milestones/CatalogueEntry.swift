/// A milestone that the shop's orders can have.
package struct CatalogueEntry: Sendable, Hashable {
    package let id: CatalogueID
    package let name: String
    /// Kept for the routes and orders that have it, but offered no more.
    package let isRetired: Bool
    package let traits: MilestoneTraits

    package init(id: CatalogueID, name: String, isRetired: Bool, traits: MilestoneTraits) {
        self.id = id
        self.name = name
        self.isRetired = isRetired
        self.traits = traits
    }
}
