/// Why fabric was not received, corrected or ordered.
package enum FabricProblem: Error, Sendable, Hashable {
    /// It has been taken off its order, or was never there.
    case gone
    case noPiece(Int, of: OrderNumber, pieces: Int)
    case noFabric(Int, piece: Int, of: OrderNumber, fabrics: Int)
    /// What was typed is no length.
    case notYards(String)
    /// Nothing, or less, has come in.
    case notAboveZero
    /// All that has come in would be more than can be written down.
    case tooMuch(most: Yards)
    /// It is what it is to be set to.
    case unchanged(Yards)
    /// A correction says why.
    case noReason
    case noteTooLong(Int, most: Int)
    /// The note has a character that cannot be kept.
    case badNote
    case completed(OrderNumber)
    /// A change of the order would forget what has come in of these.
    case losesReceived([IncomingFabric])
}
