/// A photo that is to be on a work order.
package struct WorkOrderPhoto: Sendable, Hashable {
    package enum Picture: Sendable, Hashable {
        case drawn(Photo)
        /// Why it cannot be shown, in words.
        case missing(String)
    }

    package let name: String
    /// The number of the piece that it shows, from 1.
    package let piece: Int?
    package let picture: Picture

    package init(name: String, piece: Int?, picture: Picture) {
        self.name = name
        self.piece = piece
        self.picture = picture
    }
}
