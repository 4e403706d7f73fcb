import Core

extension Order {
    /// "2 files"; nil where there are none.
    var filesWords: String? {
        attachments.isEmpty ? nil : attachments.count == 1 ? "1 file" : "\(attachments.count) files"
    }

    /// The place of a piece among the order's, from 1.
    func number(ofPiece id: PieceID?) -> Int? {
        id.flatMap { id in pieces.firstIndex { $0.id == id } }.map { $0 + 1 }
    }
}
