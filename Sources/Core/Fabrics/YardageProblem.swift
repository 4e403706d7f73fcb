/// Why a yardage cannot be told, or a line not be in the table.
package enum YardageProblem: Error, Sendable, Hashable {
    case unknownPiece(String, near: String?)
    case unknownExtra(String, near: String?)
    case tooNarrow(Inches, least: Inches)
    case noQuantity(least: Int, most: Int)
    /// More than can be written down of one fabric.
    case tooMuch(most: Yards)
    case noName
    case longName(most: Int)
    case notInches(String)
    case notYards(String, most: Yards)
    case notPercent(String, most: Int)
    case noSuchDirection(String)
    case twice(String)
    case tooMany(most: Int)
    /// Without a line for the usual width nothing can be told.
    case noWidth
    case noLine(String)
}
