/// The type of a document: one family, regular for reading and bold for finding.
///
/// All ink is black: grey is a pattern of dots on a laser printer and blurs small letters.
package enum TypeStyle: Sendable, Hashable, CaseIterable {
    /// The order number and the due date: readable at arm's length.
    case display
    /// The customer.
    case heading
    /// A piece, a milestone, a section.
    case strong
    case body
    /// Names of values, footers.
    case label
    case labelStrong

    /// In points.
    package var size: Double {
        switch self {
        case .display: 34
        case .heading: 16
        case .strong: 11
        case .body: 10
        case .label, .labelStrong: 7.5
        }
    }

    package var isBold: Bool {
        switch self {
        case .display, .heading, .strong, .labelStrong: true
        case .body, .label: false
        }
    }

    /// From one baseline to the next, in points.
    package var leading: Double { (size * 1.36).rounded(.up) }

    /// From the top of a line to its baseline, in points.
    package var ascent: Double { size * 1.07 }
}
