/// What is known of a fabric apart from what has come in of it.
package struct FabricDetails: Sendable, Hashable {
    package var zone = FabricZone.body
    package var source = FabricSource.shop
    package var vendor: String?
    package var pattern: String?
    package var color: String?
    /// Usable width, without the selvages.
    package var width: Inches?
    package var verticalRepeat: Inches?
    package var horizontalRepeat: Inches?
    /// Whether the pattern runs along the roll, so that it is cut sideways.
    package var isRailroaded = false
    package var needed: Yards?
    package var ordered: Yards?
    /// What was left over after cutting.
    package var remnant: Yards?

    package init() {}

    /// `Kravet 34961, Linen`; the zone where nothing is known.
    package var name: String {
        let parts = [[vendor, pattern].compactMap { $0 }.joined(separator: " "), color ?? ""]
        let name = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        return name.isEmpty ? zone.words : name
    }
}
