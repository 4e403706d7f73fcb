import Foundation

/// Work orders as a PDF file: for the printer, for a file, for a whole stack at once.
package enum WorkOrderDocument {
    /// One file with all of `workOrders`, each beginning on a page of its own and with a bookmark.
    /// The same work orders always give the same bytes.
    package static func pdf(_ workOrders: [WorkOrder]) throws(DocumentError) -> Data {
        try render(workOrders).data
    }

    /// The same, with what is known about the file.
    package static func render(_ workOrders: [WorkOrder]) throws(DocumentError) -> RenderedDocument {
        guard let first = workOrders.first else { throw .nothingToPrint }
        let typesetter = try Typesetter()
        let canvas = try PDFCanvas(
            DocumentProperties(
                title: workOrders.count == 1
                    ? "Work order \(SafeText.visible(first.order.number.text))"
                    : "\(workOrders.count) work orders",
                author: SafeText.visible(first.shopName), createdAt: first.printedAt, zone: first.zone),
            typesetter: typesetter)
        var count = 0
        for workOrder in workOrders {
            let bookmark = "\(workOrder.order.number.text)  \(workOrder.order.customer.name)"
            let pages: [PlacedPage]
            do {
                pages = try WorkOrderLayout.pages(of: workOrder, measurer: typesetter.measurer)
            } catch {
                throw .symbol(error)
            }
            for (index, page) in pages.enumerated() {
                canvas.draw(page, bookmark: index == 0 ? SafeText.visible(bookmark) : nil)
            }
            count += pages.count
            typesetter.forget()
        }
        return RenderedDocument(
            data: try canvas.finish(), pages: count, missingGlyphs: typesetter.missingGlyphs)
    }
}
