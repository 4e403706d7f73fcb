// Row numbers of the database, one type for each table, so that none is taken for another.
// Those of orders, milestones and pieces are also the numbers in printed codes.

package struct OrderID: Sendable, Hashable, Comparable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
    package static func < (left: OrderID, right: OrderID) -> Bool { left.value < right.value }
}

package struct PieceID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct MilestoneID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct EventID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct CustomerID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct AccountID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

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

package struct FabricID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct AttachmentID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct CatalogueID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct RouteID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}
