import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Documents of a shop")
struct DocumentTests {
    @Test(
        "every kind is made, on the paper that is asked for, and says what it is",
        arguments: DocumentKind.allCases)
    func kinds(kind: DocumentKind) throws {
        let test = try TestShop()
        let order = try test.order()
        var request = DocumentRequest(
            kind, orders: kind.isOfOrders ? [order.id] : [],
            accounts: kind == .badges ? [test.ana.account.id] : [])
        request.paper = .a4
        let document = try test.shop.document(request, by: test.ana)
        #expect(document.pages == 1)
        #expect(!document.title.isEmpty)
        let info = try PDFFile(document.data).info
        #expect(info["Title"] == document.title)
        #expect(info["Author"] == "Harbor")
        #expect(info["Page size"]?.contains("A4") == true)
    }

    @Test("no kind is made for whoever has not the right", arguments: DocumentKind.allCases)
    func rights(kind: DocumentKind) throws {
        let test = try TestShop()
        let order = try test.order()
        let account = try test.shop.addAccount(
            name: "João", email: "joao@example.com", role: .client, password: "workshop", by: test.ana)
        let client = Actor(account: account, terminal: "tty1", via: .key)
        let request = DocumentRequest(kind, orders: [order.id], accounts: [test.ana.account.id])
        let error = #expect(throws: ShopError.self) { try test.shop.document(request, by: client) }
        guard case .notPermitted = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try test.shop.badgeDates(by: test.ana).isEmpty)
    }

    @Test(
        "an order that is not there is named, and nothing is made",
        arguments: [DocumentKind.workOrder, .client, .labels])
    func missing(kind: DocumentKind) throws {
        let test = try TestShop()
        let order = try test.order()
        #expect(throws: ShopError.self) {
            try test.shop.document(
                DocumentRequest(kind, orders: [order.id, OrderID(999)]), by: test.ana)
        }
        #expect(throws: ShopError.document(.nothingToPrint)) {
            try test.shop.document(DocumentRequest(kind), by: test.ana)
        }
    }

    @Test("the day sheet has what is late, due today and due soon, and nothing else")
    func daySheet() throws {
        let test = try TestShop()
        let today = test.shop.today
        var numbers: [Int: String] = [:]
        for days in [-3, 0, 7, 8] {
            var draft = try test.draft()
            draft.due = today.adding(days: days)
            numbers[days] = try test.shop.createOrder(draft, by: test.ana).number.text
        }
        let text = try PDFFile(test.shop.document(DocumentRequest(.daySheet), by: test.ana).data).text()
        for days in [-3, 0, 7] { #expect(text.contains(try #require(numbers[days]))) }
        #expect(!text.contains(try #require(numbers[8])))
        for words in ["3 days late", "today", "in 7 days", "1 late", "1 due today", "1 due soon"] {
            #expect(text.contains(words), "\(words)")
        }
        var longer = DocumentRequest(.daySheet)
        longer.days = 8
        #expect(
            try PDFFile(test.shop.document(longer, by: test.ana).data).text()
                .contains(try #require(numbers[8])))
    }

    @Test("the logo and the address that are set stand on the client's copy alone")
    func letterhead() throws {
        let test = try TestShop()
        let order = try test.order()
        let sheet = try test.shop.changeSettings(
            [.shopAddress: "12 Harbor Street;Boston", .logo: Fixture.path("photos/sofa.png")], by: test.ana)
        #expect(sheet.text(.logo) == "sofa.png")
        #expect(sheet.text(.shopAddress) == "12 Harbor Street; Boston")
        func images(_ kind: DocumentKind) throws -> Int {
            let document = try test.shop.document(DocumentRequest(kind, orders: [order.id]), by: test.ana)
            let file = try PDFFile(document.data)
            return try Tool.run("pdfimages", ["-list", file.path]).output.split(separator: "\n").count - 2
        }
        #expect(try images(.client) == 1)
        #expect(try images(.workOrder) == 0)
        _ = try test.shop.changeSettings([.logo: ""], by: test.ana)
        #expect(try images(.client) == 0)
    }

    @Test("a logo that is no picture, or none at all, is refused, and the one before stays")
    func badLogo() throws {
        let test = try TestShop()
        _ = try test.shop.changeSettings([.logo: Fixture.path("photos/sofa.jpg")], by: test.ana)
        let text = try test.folder.write("not a picture", to: "logo.png")
        #expect(throws: ShopError.attachment(.notAPhoto(name: "logo.png"))) {
            try test.shop.changeSettings([.logo: text], by: test.ana)
        }
        #expect(throws: ShopError.attachment(.notThere(path: "/nowhere.png"))) {
            try test.shop.changeSettings([.logo: "/nowhere.png"], by: test.ana)
        }
        #expect(try test.shop.settings(by: test.ana).logo == "sofa.jpg")
    }

    @Test("labels are on the stock that is set")
    func labels() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.changeSettings([.labels: "roll 62x29"], by: test.ana)
        let document = try test.shop.document(DocumentRequest(.labels, orders: [order.id]), by: test.ana)
        #expect(try PDFFile(document.data).info["Page size"]?.hasPrefix("175.7") == true)
        #expect(throws: ShopError.settings(.unknownLabels("5160"))) {
            try test.shop.changeSettings([.labels: "5160"], by: test.ana)
        }
    }
}
