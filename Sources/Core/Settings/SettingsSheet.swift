/// The settings as they stand, to be looked at and filled in: text for each, none for what was never set.
package struct SettingsSheet: Sendable, Hashable {
    package let texts: [ShopSettings.Key: String]
    /// What each series of order numbers counts to next; one that is not here begins at 1.
    package let nextInSeries: [String: Int]
    package let year: Int

    package init(texts: [ShopSettings.Key: String], nextInSeries: [String: Int], year: Int) {
        self.texts = texts
        self.nextInSeries = nextInSeries
        self.year = year
    }

    package func text(_ key: ShopSettings.Key) -> String { texts[key] ?? "" }

    /// What the next order would be called by a pattern, if no order has that number yet.
    package func nextNumber(_ pattern: OrderNumberPattern) -> OrderNumber {
        pattern.number(year: year, sequence: nextInSeries[pattern.sequenceName(year: year)] ?? 1)
    }
}
