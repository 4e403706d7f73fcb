/// What became of a fabric that was received, corrected or ordered.
package struct FabricReceipt: Sendable, Hashable {
    package let order: Order
    /// As it is now.
    package let fabric: Fabric
    /// What was done, as the order's history has it: `5.5 yd received: Kravet 34961, body of Wing chair (piece 1)`.
    package let words: String

    /// What has come in beyond what is needed; nil where nothing has.
    package var over: Yards? {
        guard let needed = fabric.details.needed, fabric.received > needed else { return nil }
        return fabric.received - needed
    }

    /// What it means: still short, complete, or more than needed. Safe to show.
    package var standing: String {
        if let over { return "\(over.words) more than needed." }
        if fabric.short > .zero { return "\(fabric.short.words) still short." }
        guard fabric.details.needed ?? fabric.details.ordered != nil else {
            return "How much is needed is not said."
        }
        return order.pieces.flatMap(\.fabrics).allSatisfy(\.isComplete)
            ? "Complete: the order has all its fabric." : "Complete; other fabric of the order is short."
    }

    /// Both, safe to show.
    package var line: String { "\(SafeText.visible(words)). \(standing)" }
}
