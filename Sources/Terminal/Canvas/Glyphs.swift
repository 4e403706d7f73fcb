/// The characters that pictures are made of, in two alphabets.
package struct Glyphs: Sendable, Equatable {
    package let horizontal, vertical: Character
    package let topLeft, topRight, bottomLeft, bottomRight: Character
    package let ellipsis, bullet, tick, cross, pause, skip, half, empty: Character
    package let barFull, barEmpty: Character
    package let arrowUp, arrowDown, pointer: Character

    /// Whether this is the alphabet for terminals that know nothing but ASCII.
    package var isASCII: Bool { ellipsis.isASCII }

    package static let unicode = Glyphs(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        ellipsis: "…", bullet: "•", tick: "✓", cross: "✗", pause: "‖", skip: "»", half: "◐", empty: "○",
        barFull: "█", barEmpty: "░", arrowUp: "▲", arrowDown: "▼", pointer: "▸")

    package static let ascii = Glyphs(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        ellipsis: "~", bullet: "*", tick: "x", cross: "!", pause: "=", skip: ">", half: "o", empty: ".",
        barFull: "#", barEmpty: "-", arrowUp: "^", arrowDown: "v", pointer: ">")
}
