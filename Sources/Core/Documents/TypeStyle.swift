/// The type of a document: one family in two sizes. What an order says stands in bold, what the form says of it
/// in regular; the large size is for what is read at arm's length.
///
/// All ink is black: grey is a pattern of dots on a laser printer and blurs small letters.
package enum TypeStyle: Sendable, Hashable, CaseIterable {
    /// The order number, the due date, the customer.
    case display
    /// What was filled in, and the titles of sections.
    case strong
    /// Names of values, and running text.
    case body

    /// In points.
    package var size: Double {
        switch self {
        case .display: 26
        case .strong, .body: 9.5
        }
    }

    package var isBold: Bool { self != .body }

    /// From one baseline to the next, in points.
    package var leading: Double { (size * 1.36).rounded(.up) }

    /// From the top of a line to its baseline, in points.
    package var ascent: Double { size * 1.07 }
}
