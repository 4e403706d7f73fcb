/// A row's number in the database. The type parameter says which table's, so that none is taken for another.
/// Those of orders, milestones and pieces are also the numbers in printed codes.
package struct RowID<Row>: Sendable, Hashable, Comparable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
    package static func < (left: RowID, right: RowID) -> Bool { left.value < right.value }
}

package typealias OrderID = RowID<Order>
package typealias PieceID = RowID<Piece>
package typealias MilestoneID = RowID<Milestone>
package typealias EventID = RowID<MilestoneEvent>
package typealias CustomerID = RowID<Customer>
package typealias AccountID = RowID<Account>
package typealias FabricID = RowID<Fabric>
package typealias AttachmentID = RowID<Attachment>
package typealias CatalogueID = RowID<CatalogueEntry>
package typealias RouteID = RowID<Route>
package typealias ViewID = RowID<SavedView>
package typealias PrintJobID = RowID<PrintJob>
package typealias LetterID = RowID<OutboxLetter>
package typealias ScanID = RowID<ScanRecord>
package typealias AuditID = RowID<AuditRecord>

/// The number a shop calls an order by, `2026-0042`: unique, given by the shop, never reused.
package struct OrderNumber: Sendable, Hashable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
}

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Sendable, Hashable, Comparable {
    package let milliseconds: Int64
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }
}
