/// The part of a piece that a fabric covers.
package enum FabricZone: String, Sendable, CaseIterable {
    case body, insideBack, outsideBack, seat, cushions, welt, skirt, pillows, other

    package var words: String {
        switch self {
        case .body: "Body"
        case .insideBack: "Inside back"
        case .outsideBack: "Outside back"
        case .seat: "Seat"
        case .cushions: "Cushions"
        case .welt: "Welt"
        case .skirt: "Skirt"
        case .pillows: "Pillows"
        case .other: "Other"
        }
    }
}
