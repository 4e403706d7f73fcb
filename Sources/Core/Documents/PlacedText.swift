/// A text in its place: the baseline of its first line; further lines follow at the style's leading.
/// A right-to-left text that has a width stands at the right of it.
package struct PlacedText: Sendable, Hashable {
    package enum Ink: Sendable { case black, white }

    /// Already safe: see `SafeText`.
    package var text: String
    package var style: TypeStyle
    package var x, baseline: Double
    package var fit: TextFit
    package var ink: Ink

    package init(
        _ text: String, _ style: TypeStyle, x: Double, baseline: Double, fit: TextFit = .line,
        ink: Ink = .black
    ) {
        self.text = text
        self.style = style
        self.x = x
        self.baseline = baseline
        self.fit = fit
        self.ink = ink
    }
}
