import Core
import Terminal

/// A piece on the form.
package struct PieceSlot: Sendable, Hashable {
    package let key: PieceKey
    /// The piece of the order that is changed; nil for one that is new.
    package let id: PieceID?
    package var fabrics: [FabricSlot] = []
}

/// A fabric of a piece on the form.
package struct FabricSlot: Sendable, Hashable {
    package let key: FabricKey
    /// The fabric of the order that is changed; nil for one that is new.
    package let id: FabricID?
    /// What had come in of it when the form was opened.
    package let received: Yards
    /// What was ordered of it then, as the form shows it.
    package let ordered: String
}

/// Something that was taken off the form, to be put back.
enum RemovedPart: Sendable, Equatable {
    case piece(PieceSlot, place: Int, fields: [FormField<EditorField>])
    case fabric(FabricSlot, of: PieceKey, place: Int, fields: [FormField<EditorField>])
}
