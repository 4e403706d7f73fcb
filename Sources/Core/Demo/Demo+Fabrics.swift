/// The fabrics of the demo's open orders.
extension Demo {
    /// Gives some pieces a fabric, and has what is specified agree with it. Of a few it has not all come in, unless work
    /// that needs it has begun.
    mutating func cover(_ piece: inout OrderDraft.PieceEntry, hasBegun: Bool) {
        guard waits.chance(40) else { return }
        let cloth = waits.pick(DemoData.fabrics)
        let said = piece.specification.answer(.fabricSpecs)
        var fabric = OrderDraft.FabricEntry()
        let isCOM = waits.chance(30)
        fabric.details.source = said == "COM" || (isCOM && said == nil) ? .com : .shop
        fabric.details.vendor = cloth.vendor
        fabric.details.pattern = cloth.pattern
        fabric.details.color = cloth.color
        fabric.details.isRailroaded = said == "Railroaded"
        fabric.details.needed = Yards(hundredths: cloth.needed)
        fabric.details.ordered = fabric.details.source == .shop ? Yards(hundredths: cloth.needed) : nil
        let isShort = waits.chance(65)
        // A third of it, as it is measured: in quarters of a yard.
        let missing = isShort ? (waits.chance(50) ? cloth.needed : cloth.needed / 75 * 25) : 0
        fabric.received = Yards(hundredths: hasBegun ? cloth.needed : cloth.needed - missing)
        piece.fabrics = [fabric]
        piece.specification.set(.vendorColor, "\(cloth.vendor) \(cloth.pattern) \(cloth.color)")
        if said == nil {
            piece.specification.set(
                .fabricSpecs, fabric.details.source == .com ? "COM" : "Shop supplied")
        }
    }
}
