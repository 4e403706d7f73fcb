import Core
import Terminal

/// A piece on the form.
package struct PieceSlot: Sendable, Hashable {
    package let key: PieceKey
    /// The piece of the order that is changed; nil for one that is new.
    package let id: PieceID?
}

/// A piece that was taken off the form, to be put back.
struct RemovedPiece: Sendable, Equatable {
    let slot: PieceSlot
    let place: Int
    let fields: [FormField<EditorField>]
}
