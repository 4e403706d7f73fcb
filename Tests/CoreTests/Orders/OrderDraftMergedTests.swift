import Testing

@testable import Core

@Suite("Two drafts of one order put together")
struct OrderDraftMergedTests {
    private func base() -> OrderDraft {
        var draft = OrderDraft()
        draft.customer.id = CustomerID(7)
        draft.customer.name = "João"
        draft.customer.email = "joao@example.com"
        draft.invoice = "INV-1"
        draft.milestones = ["Cut", "Sew", "Fit"]
        draft.pieces = [piece(1, "Wing chair"), piece(2, "Ottoman")]
        var fabric = OrderDraft.FabricEntry()
        fabric.id = FabricID(5)
        fabric.details.vendor = "Kravet"
        fabric.received = Yards(hundredths: 100)
        draft.pieces[0].fabrics = [fabric]
        return draft
    }

    private func piece(_ id: Int64?, _ description: String) -> OrderDraft.PieceEntry {
        var piece = OrderDraft.PieceEntry()
        piece.id = id.map { PieceID($0) }
        piece.description = description
        return piece
    }

    private func merged(
        keeping side: MergeSide = .mine, mine change: (inout OrderDraft) -> Void,
        theirs otherChange: (inout OrderDraft) -> Void
    ) -> MergedDraft<OrderDraft> {
        var mine = base()
        var theirs = base()
        change(&mine)
        otherChange(&theirs)
        return mine.merged(with: theirs, since: base(), keeping: side)
    }

    @Test("without a change of mine it is theirs, and without one of theirs it is mine")
    func oneSide() {
        var changed = base()
        changed.notes = "Ring"
        changed.pieces[0].specification.set(.reglue, true)
        changed.pieces.append(piece(3, "Bench"))
        #expect(base().merged(with: changed, since: base()) == MergedDraft(draft: changed, conflicts: []))
        #expect(changed.merged(with: base(), since: base()).draft.notes == "Ring")
        #expect(changed.merged(with: base(), since: base()).draft.pieces.count == 3)
    }

    @Test("each field is as whoever changed it left it")
    func fields() {
        let merge = merged {
            $0.invoice = "INV-2"
            $0.customer.phone = "1"
            $0.pieces[0].quantity = 2
            $0.pieces[0].fabrics[0].details.needed = Yards(hundredths: 700)
        } theirs: {
            $0.notes = "Ring"
            $0.customer.email = "j@example.com"
            $0.pieces[0].specification.set(.topcoat, "Satin")
            $0.pieces[0].fabrics[0].details.pattern = "34961"
            $0.pieces[0].fabrics[0].received = Yards(hundredths: 300)
        }
        #expect(merge.conflicts == [])
        #expect(merge.draft.invoice == "INV-2" && merge.draft.notes == "Ring")
        #expect(merge.draft.customer.phone == "1" && merge.draft.customer.email == "j@example.com")
        let chair = merge.draft.pieces[0]
        #expect(chair.quantity == 2 && chair.specification.answer(.topcoat) == "Satin")
        #expect(chair.fabrics[0].details.needed == Yards(hundredths: 700))
        #expect(chair.fabrics[0].details.pattern == "34961")
        #expect(chair.fabrics[0].received == Yards(hundredths: 300))
    }

    @Test("what both changed is named, and stays whose it is to be")
    func conflicts() {
        for side in [MergeSide.mine, .theirs] {
            let merge = merged(keeping: side) {
                $0.notes = "mine"
                $0.due = CalendarDay(year: 2026, month: 12, day: 1)
                $0.pieces[1].quantity = 2
                $0.pieces[0].fabrics[0].details.color = "Linen"
                $0.pieces[0].specification.set(.reglue, true)
            } theirs: {
                $0.notes = "theirs"
                $0.due = CalendarDay(year: 2026, month: 12, day: 1)
                $0.pieces[1].quantity = 3
                $0.pieces[0].fabrics[0].details.color = "Sand"
                $0.pieces[0].specification.set(.reglue, false)
            }
            #expect(
                merge.conflicts == [
                    "re-glue of Wing chair", "colour of Kravet, Sand on Wing chair", "quantity of Ottoman",
                    "notes",
                ])
            #expect(merge.draft.notes == (side == .mine ? "mine" : "theirs"))
            #expect(merge.draft.pieces[1].quantity == (side == .mine ? 2 : 3))
            #expect(merge.draft.pieces[0].specification.flag(.reglue) == (side == .mine))
            #expect(merge.draft.pieces[0].fabrics[0].details.color == (side == .mine ? "Linen" : "Sand"))
        }
    }

    @Test("a change of both to the same is no conflict")
    func same() {
        let merge = merged {
            $0.invoice = "INV-2"
        } theirs: {
            $0.invoice = "INV-2"
        }
        #expect(merge.conflicts == [] && merge.draft.invoice == "INV-2")
    }

    @Test(
        "pieces that either added are there, mine after the one it was added after; taken off ones are gone")
    func pieces() {
        let merge = merged {
            $0.pieces = [$0.pieces[0], piece(nil, "Bench"), $0.pieces[1]]
        } theirs: {
            $0.pieces = [piece(9, "Stool"), $0.pieces[0]]
        }
        #expect(merge.conflicts == [])
        #expect(merge.draft.pieces.map(\.description) == ["Stool", "Wing chair", "Bench"])
        let expected: [PieceID?] = [PieceID(9), PieceID(1), nil]
        #expect(merge.draft.pieces.map(\.id) == expected)
    }

    @Test("a piece that one took off and the other changed is asked about")
    func takenOff() {
        let off = "Ottoman, which one of you took off"
        let mineOff = merged {
            $0.pieces.removeLast()
        } theirs: {
            $0.pieces[1].quantity = 4
        }
        #expect(mineOff.conflicts == [off] && mineOff.draft.pieces.count == 1)
        for side in [MergeSide.mine, .theirs] {
            let merge = merged(keeping: side) {
                $0.pieces[1].quantity = 4
            } theirs: {
                $0.pieces.removeLast()
            }
            #expect(merge.conflicts == [off])
            let expected: [PieceID?] = side == .mine ? [PieceID(1), nil] : [PieceID(1)]
            #expect(merge.draft.pieces.map(\.id) == expected)
        }
    }

    @Test("milestones that either took off are off, and those that either added are there")
    func milestones() {
        let merge = merged {
            $0.milestones = ["Cut", "Glue", "Fit"]
        } theirs: {
            $0.milestones = ["Draw", "Cut", "Sew", "Fit", "Deliver"]
        }
        #expect(merge.draft.milestones == ["Draw", "Cut", "Glue", "Fit", "Deliver"])
    }

    @Test("another customer is taken whole, or asked about whole")
    func anotherCustomer() {
        let merge = merged {
            $0.customer.phone = "1"
        } theirs: {
            $0.customer.id = CustomerID(8)
            $0.customer.name = "Anh"
        }
        #expect(merge.conflicts == ["customer"])
        #expect(merge.draft.customer.id == CustomerID(7) && merge.draft.customer.phone == "1")
        let theirs = merged { _ in
        } theirs: {
            $0.customer.id = CustomerID(8)
        }
        #expect(theirs.draft.customer.id == CustomerID(8) && theirs.conflicts == [])
    }

    @Test("where nobody knows what it was, everything that differs is asked about")
    func unknown() {
        var mine = base()
        mine.invoice = "INV-2"
        mine.notes = "only mine"
        let merge = mine.merged(with: base(), since: OrderDraft())
        #expect(merge.conflicts == ["invoice number"])
        #expect(merge.draft.notes == "only mine" && merge.draft.pieces.map(\.id) == base().pieces.map(\.id))
    }
}
