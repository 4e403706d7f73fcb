/// How a text takes its place.
package enum TextFit: Sendable, Hashable {
    /// One line, as long as it comes.
    case line
    /// One line, cut with an ellipsis at this width.
    case ellipsis(width: Double)
    /// As many lines as it takes, broken at this width between words, or within a word that is longer.
    case wrap(width: Double)
    /// The same, but cut with an ellipsis at the end of the last line allowed.
    case wrapAtMost(lines: Int, width: Double)

    package var width: Double? {
        switch self {
        case .line: nil
        case .ellipsis(let width), .wrap(let width), .wrapAtMost(_, let width): width
        }
    }
}
