/// A fabric of which not all has come in.
package struct MissingFabric: Sendable, Hashable {
    /// The piece's description; may be blank.
    package let piece: String
    /// What the fabric is called.
    package let fabric: String
    package let short: Yards

    /// Those of `pieces`, in their order.
    static func all(of pieces: [Piece]) -> [MissingFabric] {
        pieces.flatMap { piece in
            piece.fabrics.filter { !$0.isComplete }.map { fabric in
                MissingFabric(piece: piece.description, fabric: fabric.details.name, short: fabric.short)
            }
        }
    }
}

extension Order {
    /// The fabrics that are not all here, in the order of the pieces.
    package var missingFabrics: [MissingFabric] { MissingFabric.all(of: pieces) }
}
