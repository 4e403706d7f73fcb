/// The sheets a shop prints on, upright.
package enum PaperSize: String, Sendable, CaseIterable {
    case letter, a4

    /// In points, 72 to the inch.
    package var width: Double {
        switch self {
        case .letter: 612
        case .a4: 595.276
        }
    }

    /// In points, 72 to the inch.
    package var height: Double {
        switch self {
        case .letter: 792
        case .a4: 841.89
        }
    }
}
