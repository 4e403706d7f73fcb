/// What a yardage is asked for.
package struct YardageJob: Sendable, Hashable {
    /// A line of the table: `Wing chair`.
    package var piece: String
    package var quantity: Int
    /// Usable width, without the selvages.
    package var width: Inches
    package var verticalRepeat: Inches
    package var horizontalRepeat: Inches
    package var isRailroaded: Bool
    /// Lines of the table: `Skirt`.
    package var extras: [String]

    package init(
        piece: String, quantity: Int = 1, width: Inches = YardageTable.usualWidth,
        verticalRepeat: Inches = Inches(hundredths: 0), horizontalRepeat: Inches = Inches(hundredths: 0),
        isRailroaded: Bool = false, extras: [String] = []
    ) {
        self.piece = piece
        self.quantity = quantity
        self.width = width
        self.verticalRepeat = verticalRepeat
        self.horizontalRepeat = horizontalRepeat
        self.isRailroaded = isRailroaded
        self.extras = extras
    }

    /// The charts count both repeats together.
    package var repeats: Inches {
        Inches(hundredths: verticalRepeat.hundredths + horizontalRepeat.hundredths)
    }
}
