/// A query that was kept under a name: by one person for themselves, or shared with the shop.
package struct SavedView: Sendable, Hashable {
    package static let longestName = 60

    package let id: ViewID
    package let name: String
    package let owner: AccountID
    package let ownerName: String
    package let isShared: Bool
    package let query: OrderQuery
    /// The names of the customers that the query asks for, as they are now, or were when it was kept.
    package let customers: [CustomerID: String]
    /// What the query names and the shop no longer has. It is still part of the query, and finds nothing.
    package let gaps: [ViewGap]

    package init(
        id: ViewID, name: String, owner: AccountID, ownerName: String, isShared: Bool, query: OrderQuery,
        customers: [CustomerID: String], gaps: [ViewGap]
    ) {
        self.id = id
        self.name = name
        self.owner = owner
        self.ownerName = ownerName
        self.isShared = isShared
        self.query = query
        self.customers = customers
        self.gaps = gaps
    }
}

/// Something that a saved view asks for and that is no more.
package enum ViewGap: Sendable, Hashable {
    case customer(String)
    case milestone(String)
    /// A part of the view that this program does not know; it is left out.
    case unknown(String)

    /// A sentence, safe to show.
    package var sentence: String {
        switch self {
        case .customer(let name): "The customer \(SafeText.visible(name)) is gone."
        case .milestone(let name): "No open order comes to a milestone '\(SafeText.visible(name))'."
        case .unknown(let part): "Its part '\(SafeText.visible(part))' is not understood and left out."
        }
    }
}
