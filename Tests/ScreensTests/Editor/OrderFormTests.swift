import Core
import Testing

@testable import Screens
@testable import Terminal

@Suite("The order form")
struct OrderFormTests {
    private func blank() -> OrderForm {
        OrderForm(
            catalogue: MilestoneCatalogue.defaultNames, choices: SampleShop.choices, today: SampleShop.today)
    }

    private func opened(_ order: Order = SampleShop.order()) -> OrderForm {
        OrderForm(
            order, catalogue: MilestoneCatalogue.defaultNames, choices: SampleShop.choices,
            today: SampleShop.today)
    }

    @Test("an order put into the form and taken out again is unchanged")
    func orderRoundTrip() {
        let order = SampleShop.order()
        #expect(opened(order).draft == OrderDraft(order))
        #expect(opened(order).problems.isEmpty)
    }

    @Test("a product code with a space in it stays one code while it is not touched")
    func codeWithSpace() {
        var form = opened()
        #expect(form.draft.pieces[1].productCodes == ["0034 OTT"])
        form.form.set("A1 B2,C3", in: .piece(form.pieces[1].key, .productCodes))
        #expect(form.draft.pieces[1].productCodes == ["A1", "B2", "C3"])
    }

    @Test("a blank form lacks only the customer's name")
    func blankProblems() {
        let form = blank()
        #expect(Set(form.problems.keys) == [.customerName])
        #expect(form.draft.pieces.count == 1)
        #expect(form.draft.milestones == MilestoneCatalogue.defaultNames)
    }

    @Test("every field is kept as typed, valid or not, and comes back the same")
    func keptRoundTrip() {
        var form = opened()
        form.addPiece()
        form.form.set("someday", in: .due)
        form.form.set("two", in: .piece(form.pieces[0].key, .quantity))
        form.form.set("not an address", in: .customerEmail)
        form.form.set("urgent", in: .priority)
        form.form.set("line one\n\n  line three ", in: .notes)
        form.form.set("", in: .milestone("Awaiting Quality Check"))
        let before = form.form
        var back = opened()
        back.restore(form.kept(version: 3), pieces: [PieceID(31), PieceID(32)])
        for field in before.sections.flatMap(\.fields) {
            #expect(back.form.text(field.id) == field.control.text, "\(field.id)")
        }
        #expect(back.pieces == form.pieces)
        #expect(back.customer == form.customer)
        #expect(back.kept(version: 3) == form.kept(version: 3))
        #expect(back.draft == form.draft)
    }

    @Test("what was kept of a piece that the order has lost comes back as a new piece")
    func lostPiece() {
        var form = blank()
        form.restore(opened().kept(version: 3), pieces: [PieceID(31)])
        #expect(form.pieces.map(\.id) == [PieceID(31), nil])
        #expect(form.draft.pieces[1].description == "Ottoman")
    }

    @Test("a kept form that makes no sense still opens")
    func nonsense() {
        var form = blank()
        form.restore(["pieces": "x,1=y,1,=,", "customer.known.id": "?", "unknown": "1"], pieces: [])
        #expect(form.pieces.count == 1)
        form.restore([:], pieces: [])
        #expect(form.pieces.count == 1)
        #expect(form.customer == nil)
    }

    @Test("leaving a field says what is wrong with it, and typing again takes that away")
    func checkedOnLeaving() {
        var form = blank()
        form.form.setFocus(.due)
        for letter in "soon" { _ = form.handle(.character(letter)) }
        #expect(form.form.field(.due)?.error == nil)
        _ = form.handle(.tab)
        #expect(form.form.field(.due)?.error?.hasPrefix("“soon” is not a date.") == true)
        form.form.setFocus(.due)
        _ = form.handle(.backspace)
        #expect(form.form.field(.due)?.error == nil)
    }

    @Test("a date typed as +2w is said in full beside the field")
    func dateNote() {
        var form = blank()
        form.form.setFocus(.due)
        for letter in "+2w" { _ = form.handle(.character(letter)) }
        #expect(form.form.field(.due)?.note == "Tue 8 Dec, in 14 days")
        #expect(form.draft.due?.iso == "2026-12-08")
    }

    @Test("saving counts all problems and goes to the first")
    func allProblems() {
        var form = opened()
        form.form.set("", in: .customerName)
        form.form.set("0", in: .piece(form.pieces[1].key, .quantity))
        form.form.setFocus(.notes)
        let count = form.checkAll()
        #expect(count == 2)
        #expect(form.form.focus == .customerName)
    }

    @Test("a customer from the list fills the details and keeps its number")
    func chosenCustomer() {
        var form = blank()
        for letter in "joa" { _ = form.handle(.character(letter)) }
        #expect(form.customerSearch == "joa")
        form.offer([SampleShop.joao, SampleShop.anh], for: "jo")
        #expect(form.suggestions.isEmpty, "an answer to an older question is let go")
        form.offer([SampleShop.joao], for: "joa")
        #expect(form.form.isOpen)
        _ = form.handle(.down)
        _ = form.handle(.enter)
        #expect(form.form.text(.customerName) == "João Gonçalves")
        #expect(form.draft.customer.id == CustomerID(7))
        #expect(form.draft.customer.email == "joao@example.com")
        #expect(form.form.field(.customerName)?.note == "known customer")
    }

    @Test("new details of a known customer are announced, and an emptied name lets the customer go")
    func newDetails() {
        var form = opened()
        form.form.setFocus(.customerPhone)
        _ = form.handle(.character("9"))
        #expect(form.form.field(.customerName)?.note == "new details for João Gonçalves")
        form.form.setFocus(.customerName)
        _ = form.handle(.control("u"))
        #expect(form.customer == nil)
        #expect(form.form.text(.customerEmail).isEmpty)
        #expect(form.form.text(.customerPhone) == "617 555 01429", "what was typed by hand stays")
    }

    @Test("typing a name in full never chooses a customer by itself")
    func bareName() {
        var form = blank()
        for letter in "Ana" { _ = form.handle(.character(letter)) }
        form.offer([Customer(id: CustomerID(1), name: "Ana", email: nil, phone: nil)], for: "Ana")
        _ = form.handle(.escape)
        _ = form.handle(.tab)
        #expect(form.customer == nil)
    }

    @Test("a milestone with history cannot be taken off; the others can, and keep the order's sequence")
    func milestones() {
        var form = opened()
        form.form.setFocus(.milestone("In Production"))
        _ = form.handle(.character(" "))
        #expect(form.draft.milestones.contains("In Production"))
        form.form.setFocus(.milestone("Passed Quality Check"))
        _ = form.handle(.character(" "))
        form.form.setFocus(.milestone("Out for Delivery"))
        _ = form.handle(.character(" "))
        #expect(
            form.draft.milestones == [
                "Custom Material Preparation", "Project Approved, Production Kicking Off", "In Production",
                "Awaiting Quality Check", "Passed Quality Check",
            ])
    }

    @Test("with no milestone chosen the first one says so")
    func noMilestone() {
        var form = blank()
        for name in MilestoneCatalogue.defaultNames { form.form.set("", in: .milestone(name)) }
        _ = form.checkAll()
        #expect(
            form.form.field(.milestone(MilestoneCatalogue.defaultNames[0]))?.error
                == "Choose at least one milestone.")
    }

    @Test("a piece is copied, removed and put back with all its fields")
    func pieces() {
        var form = opened()
        let chair = form.pieces[0].key
        form.form.setFocus(.piece(chair, .specification(.trimStyle)))
        form.duplicatePiece()
        #expect(form.draft.pieces.map(\.description) == ["Wing chair", "Wing chair", "Ottoman"])
        #expect(form.draft.pieces[1].id == nil)
        #expect(form.draft.pieces[1].specification == form.draft.pieces[0].specification)
        #expect(form.form.sections.contains { $0.title == "Piece 2 of 3" })
        let before = form.draft
        form.form.setFocus(.piece(chair, .description))
        let removed = form.removePiece()
        #expect(removed == "Piece 1 (Wing chair)")
        #expect(form.draft.pieces.count == 2)
        #expect(form.focusedPiece == form.pieces[0].key)
        let back = form.putBack()
        #expect(back == "Piece 1 (Wing chair)")
        #expect(form.draft == before)
    }

    @Test("the only piece is made blank instead, and comes back")
    func onlyPiece() {
        var form = opened(SampleShop.order(pieces: [SampleShop.chair]))
        let before = form.draft
        form.form.setFocus(.piece(form.pieces[0].key, .quantity))
        _ = form.removePiece()
        #expect(form.draft.pieces.count == 1)
        #expect(form.draft.pieces[0].description.isEmpty)
        _ = form.putBack()
        #expect(form.draft == before)
    }
}
