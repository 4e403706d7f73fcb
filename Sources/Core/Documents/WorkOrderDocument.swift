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
        let title =
            workOrders.count == 1
            ? "Work order \(first.order.number.text)" : "\(workOrders.count) work orders"
        return try .drawing(
            title, first.imprint,
            workOrders.map { workOrder in
                DocumentPart(bookmark: "\(workOrder.order.number.text)  \(workOrder.order.customer.name)") {
                    (measurer) throws(QRError) in
                    try WorkOrderLayout.pages(of: workOrder, measurer: measurer)
                }
            })
    }
}
