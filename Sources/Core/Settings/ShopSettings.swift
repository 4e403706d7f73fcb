/// What a shop can choose, as the database keeps it. Anything missing or not understood is as usual.
package struct ShopSettings: Sendable, Hashable {
    package let shopName: String
    package let paper: PaperSize
    package let orderNumberPattern: OrderNumberPattern
    /// The longest pause between two letters of one scan, in milliseconds: 20 to 500.
    package let scanGap: Int
    /// The printer's queue; nil is the print system's own choice.
    package let printer: String?

    package init(_ stored: [String: String]) {
        shopName = stored["shopName"] ?? ""
        paper = stored["paper"].flatMap(PaperSize.init(rawValue:)) ?? .letter
        orderNumberPattern = stored["orderNumberPattern"].flatMap(OrderNumberPattern.init) ?? .standard
        scanGap = stored["scanGap"].flatMap { Int($0) }.flatMap { (20...500).contains($0) ? $0 : nil } ?? 50
        printer = stored["printer"]
    }
}
