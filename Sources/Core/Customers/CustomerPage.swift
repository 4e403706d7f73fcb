/// Which part of the customers' list is wanted.
package struct CustomerListRequest: Sendable, Hashable {
    /// Words that each must begin a word of the name, or stand in the e-mail address or telephone number.
    package var search = ""
    /// Where the part begins, from 0, where `keeping` names nobody who is in the list.
    package var position = 0
    package var limit: Int
    /// The customer who is to be in the part, after `leading` others.
    package var keeping: CustomerID?
    package var leading = 0

    package init(limit: Int) { self.limit = limit }
}

/// A part of the customers' list, by name.
package struct CustomerPage: Sendable, Hashable {
    package let rows: [CustomerSummary]
    /// Where its first row stands in the list, from 0.
    package let position: Int
    /// How many the list has in all.
    package let count: Int

    package init(rows: [CustomerSummary], position: Int, count: Int) {
        self.rows = rows
        self.position = position
        self.count = count
    }
}
