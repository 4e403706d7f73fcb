import Testing

@testable import Core

@Suite("What keeps an order from being saved")
struct OrderDraftProblemsTests {
    static let catalogue = ["In Production", "Awaiting Quality Check", "Out for Delivery"]

    static func good() -> OrderDraft {
        var draft = OrderDraft()
        draft.customer.name = "João Gonçalves"
        draft.pieces = [OrderDraft.PieceEntry()]
        draft.milestones = ["In Production"]
        return draft
    }

    private func problems(_ change: (inout OrderDraft) -> Void) -> [DraftProblem] {
        var draft = OrderDraftProblemsTests.good()
        change(&draft)
        return draft.problems(catalogue: OrderDraftProblemsTests.catalogue)
    }

    private func fields(_ change: (inout OrderDraft) -> Void) -> [DraftField] {
        problems(change).map(\.field)
    }

    @Test("a customer's name, a piece and a milestone are enough")
    func enough() {
        #expect(problems { _ in } == [])
    }

    @Test("an empty draft says all three that are missing")
    func empty() {
        let problems = OrderDraft().problems(catalogue: OrderDraftProblemsTests.catalogue)
        #expect(problems.map(\.field) == [.customerName, .milestones, .pieces])
        #expect(problems.first?.message == "Type the customer's name.")
    }

    @Test("a blank name is no name", arguments: ["", " ", "\n\t\u{3000}"])
    func blankNames(_ name: String) {
        #expect(fields { $0.customer.name = name } == [.customerName])
    }

    @Test("text fits to its last character and not one more")
    func lengths() {
        let places: [(DraftField, Int, (inout OrderDraft, String) -> Void)] = [
            (.customerName, 200, { $0.customer.name = $1 }), (.customerPhone, 40, { $0.customer.phone = $1 }),
            (.invoice, 60, { $0.invoice = $1 }), (.notes, 20_000, { $0.notes = $1 }),
            (.clientNotes, 20_000, { $0.clientNotes = $1 }),
            (.description(piece: 0), 2_000, { $0.pieces[0].description = $1 }),
            (.productCodes(piece: 0), 60, { $0.pieces[0].productCodes = [$1] }),
            (.specification(piece: 0, .topcoat), 200, { $0.pieces[0].specification.set(.topcoat, $1) }),
        ]
        for (field, room, set) in places {
            #expect(problems { set(&$0, String(repeating: "é", count: room)) } == [])
            #expect(fields { set(&$0, String(repeating: "é", count: room + 1)) } == [field])
        }
    }

    @Test("one text has too many characters, notes have them")
    func grammar() {
        #expect(
            problems { $0.invoice = String(repeating: "1", count: 61) }.map(\.message) == [
                "The invoice number has 61 characters; there is room for 60. Shorten it."
            ])
        #expect(
            problems { $0.clientNotes = String(repeating: "1", count: 20_001) }.map(\.message) == [
                "The client notes have 20001 characters; there is room for 20000. Shorten them."
            ])
    }

    @Test("a quantity is from 1 to 999", arguments: [0, -1, 1_000, Int.min, Int.max])
    func quantities(_ quantity: Int) {
        #expect(problems { $0.pieces[0].quantity = 1 } == [])
        #expect(problems { $0.pieces[0].quantity = 999 } == [])
        #expect(
            problems { $0.pieces[0].quantity = quantity }
                == [
                    DraftProblem(
                        .quantity(piece: 0), "The quantity must be a whole number from 1 to 999.")
                ])
    }

    @Test("a piece's problem says which piece it is of")
    func secondPiece() {
        #expect(
            fields {
                $0.pieces.append(OrderDraft.PieceEntry())
                $0.pieces[1].quantity = 0
                $0.pieces[1].productCodes = ["A", " "]
            } == [.productCodes(piece: 1), .quantity(piece: 1)])
    }

    @Test("there is room for so many pieces and product codes")
    func counts() {
        #expect(problems { $0.pieces[0].productCodes = Array(repeating: "A", count: 50) } == [])
        #expect(
            fields { $0.pieces[0].productCodes = Array(repeating: "A", count: 51) } == [
                .productCodes(piece: 0)
            ])
        #expect(fields { $0.pieces = Array(repeating: $0.pieces[0], count: 201) } == [.pieces])
    }

    @Test("a milestone must be known, and there once")
    func milestones() {
        #expect(
            problems { $0.milestones = ["In Producton"] }.map(\.message)
                == ["The shop has no milestone “In Producton”. Did you mean “In Production”?"])
        #expect(
            problems { $0.milestones = ["\u{1B}[2J"] }.map(\.message)
                == ["The shop has no milestone “␛[2J”. Choose one from the shop's catalogue."])
        #expect(
            problems { $0.milestones = ["In Production", "In Production"] }.map(\.message)
                == ["The milestone “In Production” is there twice. Take one out."])
    }

    @Test("a due date that has passed is worth a word but no obstacle")
    func pastDue() throws {
        var draft = OrderDraftProblemsTests.good()
        let today = try #require(CalendarDay(iso: "2026-11-25"))
        draft.due = today.adding(days: -1)
        #expect(draft.problems(catalogue: OrderDraftProblemsTests.catalogue) == [])
        #expect(draft.warnings(today: today).map(\.field) == [.due])
        draft.due = today
        #expect(draft.warnings(today: today) == [])
    }

    @Test("an address that mail could not be sent to is a problem")
    func email() {
        #expect(problems { $0.customer.email = "joao@example.com" } == [])
        #expect(problems { $0.customer.email = " " } == [])
        #expect(fields { $0.customer.email = "joao@example" } == [.customerEmail])
    }

    @Test(
        "addresses of usual form are taken",
        arguments: [
            "a@b.co", "first.last+tag@mail.example.com", " ana@example.com ", "o'brien@x-y.org",
            "josé@exämple.de", "用户@例子.公司",
        ])
    func addresses(_ text: String) {
        #expect(EmailAddress(text)?.text == text.trimmingWhitespace())
    }

    @Test(
        "addresses that could end a header or go nowhere are refused",
        arguments: [
            "", "a", "@", "a@", "@b.co", "a@b", "a@@b.co", "a@b@c.co", "a b@c.co", "a@b.co\nBcc: x@y.zz",
            "a@b.co\r\n.", "<a@b.co>", "Ana <a@b.co>", "a@b.co,c@d.co", "a@b..co", "a@.co", "a@b.co.",
            "a@-b.co", ".a@b.co", "a..b@c.co", "a\u{202E}@b.co", "a\u{200B}@b.co", "a@b.co;", "a\0@b.co",
            "\"a\"@b.co",
        ])
    func noAddresses(_ text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test("addresses are compared without regard to case and are at most 254 bytes")
    func addressForm() throws {
        #expect(try #require(EmailAddress("Ana@Example.COM")).folded == "ana@example.com")
        let domain = Array(repeating: String(repeating: "d", count: 60), count: 4).joined(separator: ".")
        #expect(EmailAddress(String(repeating: "a", count: 65) + "@b.co") == nil)
        #expect(EmailAddress(String(repeating: "a", count: 20) + "@\(domain).com") == nil)
    }
}
