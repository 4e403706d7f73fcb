/// The photos, two in a row, each with its name below it.
extension WorkOrderLayout {
    private static let perRow = 2
    private static let captionSpace = 3.0

    private struct Framed {
        let photo: Photo
        let caption: String
        let width, height: Double
    }

    func placePhotos(in flow: inout PageFlow) {
        let photos = workOrder.photos
        guard !photos.isEmpty else { return }
        let framed = photos.compactMap(framed)
        let rows = stride(from: 0, to: framed.count, by: WorkOrderLayout.perRow).map {
            row(Array(framed[$0..<min($0 + WorkOrderLayout.perRow, framed.count)]))
        }
        flow.subject = nil
        flow.place(
            section(photos.count == 1 ? "Photo" : "Photos"), space: spaced(16),
            more: rows.first?.height ?? TypeStyle.body.leading)
        flow.subject = "Photos"
        for (number, row) in rows.enumerated() { flow.place(row, space: number == 0 ? 0 : 10) }
        for photo in photos {
            guard case .missing(let why) = photo.picture else { continue }
            flow.place(
                "\(caption(photo)): not printed, \(why).", .body, x: grid.left, width: grid.width, space: 4)
        }
        flow.subject = nil
    }

    private func caption(_ photo: WorkOrderPhoto) -> String {
        (photo.piece.map { "Piece \($0): " } ?? "") + safe(photo.name)
    }

    /// As large as there is room for, but never so that its dots can be seen.
    private func framed(_ photo: WorkOrderPhoto) -> Framed? {
        guard case .drawn(let picture) = photo.picture else { return nil }
        let (width, height) = (Double(picture.width), Double(picture.height))
        let scale = min(columnWidth / width, density.photoHeight / height, 1)
        return Framed(
            photo: picture, caption: caption(photo), width: width * scale, height: height * scale)
    }

    private var columnWidth: Double {
        (grid.width - PaperGrid.gutter * Double(WorkOrderLayout.perRow - 1)) / Double(WorkOrderLayout.perRow)
    }

    private func row(_ photos: [Framed]) -> PaperSlice {
        var slice = PaperSlice()
        let tallest = photos.map(\.height).max() ?? 0
        let baseline = tallest + WorkOrderLayout.captionSpace + TypeStyle.body.ascent
        for (column, framed) in photos.enumerated() {
            let x = grid.left + Double(column) * (columnWidth + PaperGrid.gutter)
            // They stand on one line, which their names are below.
            slice.elements += [
                .photo(
                    PlacedPhoto(
                        framed.photo,
                        frame: PaperRect(
                            x: x, y: tallest - framed.height, width: framed.width, height: framed.height))),
                .text(
                    PlacedText(
                        framed.caption, .body, x: x, baseline: baseline, fit: .ellipsis(width: columnWidth))),
            ]
        }
        slice.height = tallest + WorkOrderLayout.captionSpace + TypeStyle.body.leading
        return slice
    }
}
