import Core
import Foundation
import TestSupport
import Testing

@Suite("An order made by typing", .serialized)
struct OrderEditorScreenTests {
    @Test("is saved exactly as it was typed, with a known customer completed and a weekday as due date")
    func typed() throws {
        let (opts, first) = try ScreenShop.withOneOrder(customer: "João Gonçalves")
        let session = try opts.openSignedIn(size: .large)
        try session.openNewOrder()
        try session.type("joao")
        try session.waitUntil("the customer offered") { $0.count(of: "João Gonçalves") == 1 }
        try session.press(.down, .enter)
        try session.waitUntil("known customer")
        try session.fill("Invoice", "INV-2044")
        try session.fill("Due", "fri")
        try session.fill("Description", "Chesterfield, 3 seats; “as is”")
        try session.go(to: "Quantity")
        try session.press(.backspace)
        try session.type("2")
        try session.fill("Product codes", "0034-01, 0034-FAB01")
        try session.fill("Vendor / colour", "Rushin NH1052-06")
        try session.fill("Customer initials", "JG")
        try session.fill("For the shop", "Mind the cat.")
        try session.press(.control("s"))
        try session.waitUntil("is saved")

        let listed = try opts.json([ListedOrder].self, "order", "list").map(\.number)
        #expect(listed.count == 2)
        let order = try opts.order(try #require(listed.first { $0 != first }))
        #expect(order.customer.name == "João Gonçalves")
        #expect(order.invoice == "INV-2044")
        #expect(order.due == Self.coming(weekday: 6))
        #expect(order.priority == "normal")
        #expect(order.notes == "Mind the cat.")
        #expect(order.clientNotes == nil)
        #expect(order.milestones.map(\.name) == MilestoneCatalogue.defaultNames)
        #expect(order.milestones.allSatisfy { $0.state == "notStarted" })
        #expect(order.pieces.count == 1)
        let piece = try #require(order.pieces.first)
        #expect(piece.description == "Chesterfield, 3 seats; “as is”")
        #expect(piece.quantity == 2)
        #expect(piece.productCodes == ["0034-01", "0034-FAB01"])
        #expect(piece.vendorColor == "Rushin NH1052-06")
        #expect(piece.initials == "JG")
        #expect(piece.reglue == nil)
        #expect(piece.backStyle == nil)
    }

    @Test("with a field that makes no sense is not saved, and the reason stands under the field")
    func refused() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.fill("Due", "soon")
        try session.press(.control("s"))
        let screen = try session.waitUntil("Not saved: 2 fields need attention.")
        let due = try #require(screen.rows.firstIndex { $0.contains("Due ") })
        #expect(screen.rows[due + 1].contains("“soon” is not a date."))
        #expect(screen.pointed.contains("Name"))
        #expect(try opts.json([ListedOrder].self, "order", "list").isEmpty)
    }

    /// The next day of this weekday (Sunday is 1), today included, where the tests' shop is.
    private static func coming(weekday: Int) -> String? {
        var calendar = Calendar(identifier: .gregorian)
        guard let zone = TimeZone(identifier: "America/New_York") else { return nil }
        calendar.timeZone = zone
        let today = Date()
        let days = (weekday - calendar.component(.weekday, from: today) + 7) % 7
        let day = calendar.dateComponents(
            [.year, .month, .day], from: today.addingTimeInterval(Double(days) * 86_400))
        return String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)
    }
}
