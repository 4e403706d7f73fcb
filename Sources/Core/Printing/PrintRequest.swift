/// What is to be printed, as one PDF and one job.
package struct PrintRequest: Sendable, Hashable {
    package let kind: DocumentKind
    /// In the order of the pages; empty for what is not made of orders.
    package let orders: [OrderID]
    /// nil is the usual one for the document and the terminal.
    package let printer: String?
    /// How many labels of the first sheet are gone already.
    package var skippedLabels = 0
    /// How far the day sheet looks ahead.
    package var days = DaySheet.usualDays

    package init(_ kind: DocumentKind, orders: [OrderID] = [], printer: String? = nil) {
        self.kind = kind
        self.orders = orders
        self.printer = printer
    }

    /// What is drawn for it.
    package var document: DocumentRequest {
        var document = DocumentRequest(kind, orders: orders)
        document.skippedLabels = skippedLabels
        document.days = days
        return document
    }
}
