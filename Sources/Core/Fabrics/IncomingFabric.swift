import Foundation

/// A fabric of an order, with what says where it belongs.
package struct IncomingFabric: Sendable, Hashable {
    package let order: OrderID
    package let number: OrderNumber
    package let customer: String
    package let due: CalendarDay?
    package let status: OrderStatus
    package let pieceID: PieceID
    /// The place of the piece on its order, from 0.
    package let piece: Int
    package let description: String
    /// The place of the fabric on its piece, from 0.
    package let place: Int
    package let fabric: Fabric

    package var id: FabricID { fabric.id }

    /// How long it has been waited for, in whole days; nil where nothing is missing.
    package func days(until today: CalendarDay, in zone: TimeZone) -> Int? {
        fabric.isComplete ? nil : max(0, today.ordinal - fabric.since.day(in: zone).ordinal)
    }

    /// `Kravet 34961, body of Wing chair (piece 1)`. As typed: to be made safe where it is shown.
    package var words: String {
        IncomingFabric.words(fabric, piece: piece, description: description)
    }

    static func words(_ fabric: Fabric, piece: Int, description: String) -> String {
        let name = fabric.details.name
        let zone = fabric.details.zone.words.lowercased()
        let what = name == fabric.details.zone.words ? name : "\(name), \(zone)"
        return description.isBlank
            ? "\(what) of piece \(piece + 1)" : "\(what) of \(description) (piece \(piece + 1))"
    }

    /// All fabrics of an order, complete or not, in the order of its pieces.
    package static func all(of order: Order) -> [IncomingFabric] {
        order.pieces.enumerated().flatMap { number, piece in
            piece.fabrics.enumerated().map { place, fabric in
                IncomingFabric(
                    order: order.id, number: order.number, customer: order.customer.name, due: order.due,
                    status: order.status, pieceID: piece.id, piece: number, description: piece.description,
                    place: place, fabric: fabric)
            }
        }
    }

    /// What a search on a list of fabrics looks at, folded.
    package var searchText: String {
        SearchText.fold(
            [
                number.text, customer, description, fabric.details.name, fabric.details.zone.words,
                fabric.details.source.words,
            ].joined(separator: " "))
    }

    /// Those in which every word of `typed` is found.
    package static func matching(_ typed: String, in fabrics: [IncomingFabric]) -> [IncomingFabric] {
        let words = SearchText.fold(typed).split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return fabrics }
        return fabrics.filter { fabric in
            let text = fabric.searchText
            return words.allSatisfy { text.contains($0) }
        }
    }
}
