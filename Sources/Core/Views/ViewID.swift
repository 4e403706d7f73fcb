/// The row number of a saved view.
package struct ViewID: Sendable, Hashable {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}
