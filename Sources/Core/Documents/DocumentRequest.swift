/// A document that somebody wants: its kind, and what that kind needs to know.
package struct DocumentRequest: Sendable, Hashable {
    package let kind: DocumentKind
    /// Of what is made of orders; they follow each other in one file.
    package var orders: [OrderID]
    /// Whose badges.
    package var accounts: [AccountID]
    /// The shop's own where it is nil.
    package var paper: PaperSize?
    /// How many labels of the first sheet are gone already.
    package var skippedLabels = 0
    /// How far the day sheet looks ahead.
    package var days = DaySheet.usualDays
    /// Of a report; the usual weeks where it is nil.
    package var period: ReportPeriod?
    /// The print job that it is made for; it does not count as a print before itself.
    var job: PrintJobID?

    package init(_ kind: DocumentKind, orders: [OrderID] = [], accounts: [AccountID] = []) {
        self.kind = kind
        self.orders = orders
        self.accounts = accounts
    }
}
