/// What a line of the yardage table says.
package enum YardageKind: String, Sendable, CaseIterable {
    /// Yards for a piece that fabric of the usual width spans without a seam.
    case piece
    /// Yards for a piece that is wider than fabric: its direction on the roll matters.
    case wide
    /// Yards more for something that not every piece has.
    case extra
    /// Percent more for fabric at least this many inches wide.
    case width
    /// Percent more for repeats that add up to at most this many inches.
    case repeats = "repeat"
    /// Percent more for a way the pattern runs, on wide pieces.
    case direction

    /// Whether the value is a length, in hundredths of a yard; else it is a percentage.
    package var isYards: Bool {
        switch self {
        case .piece, .wide, .extra: true
        case .width, .repeats, .direction: false
        }
    }

    /// Whether the name is a number of inches.
    package var isNamedInInches: Bool { self == .width || self == .repeats }

    package var words: String {
        switch self {
        case .piece: "Piece"
        case .wide: "Wide piece"
        case .extra: "Extra"
        case .width: "Width, from"
        case .repeats: "Repeats, up to"
        case .direction: "Direction"
        }
    }
}
