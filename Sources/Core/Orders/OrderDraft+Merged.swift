extension OrderDraft {
    /// What this draft changes of `base`, put into `theirs`: what only one of the two changed is as they left it.
    ///
    /// Pieces and fabrics are the same where their ids are; they stand as they do in `theirs`, new ones after the
    /// one that they were added after. What has come in of a fabric is as `theirs` has it.
    package func merged(
        with theirs: OrderDraft, since base: OrderDraft, keeping side: MergeSide = .mine
    ) -> MergedDraft<OrderDraft> {
        var merger = DraftMerger(keeping: side)
        let mine = comparable
        let base = base.comparable
        var draft = theirs.comparable
        merger.takeCustomer(of: mine, since: base, into: &draft)
        merger.take(\.invoice, "invoice number", of: mine, since: base, into: &draft)
        merger.take(\.due, "due date", of: mine, since: base, into: &draft)
        merger.take(\.priority, "priority", of: mine, since: base, into: &draft)
        merger.take(\.sidemark, "sidemark", of: mine, since: base, into: &draft)
        merger.take(\.deposit, "deposit", of: mine, since: base, into: &draft)
        merger.take(\.fulfilment, "pickup or delivery", of: mine, since: base, into: &draft)
        merger.take(\.route, "route", of: mine, since: base, into: &draft)
        draft.milestones = DraftMerger.milestones(
            of: mine.milestones, since: base.milestones, with: draft.milestones)
        draft.pieces = merger.pieces(of: mine.pieces, since: base.pieces, with: draft.pieces)
        merger.take(\.notes, "notes", of: mine, since: base, into: &draft)
        merger.take(\.clientNotes, "notes the client reads", of: mine, since: base, into: &draft)
        draft.dropsReceived = dropsReceived
        return MergedDraft(draft: draft.havingReceived(as: theirs), conflicts: merger.conflicts)
    }

    /// The same without what nobody changes in a form: what has come in of a known fabric.
    private var comparable: OrderDraft {
        var draft = self
        for piece in draft.pieces.indices {
            for fabric in draft.pieces[piece].fabrics.indices {
                draft.pieces[piece].fabrics[fabric].keepsOrdered = false
                if draft.pieces[piece].fabrics[fabric].id != nil {
                    draft.pieces[piece].fabrics[fabric].received = .zero
                }
            }
        }
        return draft
    }

    private func havingReceived(as theirs: OrderDraft) -> OrderDraft {
        var received: [FabricID: Yards] = [:]
        for fabric in theirs.pieces.flatMap(\.fabrics) {
            if let id = fabric.id { received[id] = fabric.received }
        }
        var draft = self
        for piece in draft.pieces.indices {
            for fabric in draft.pieces[piece].fabrics.indices {
                if let id = draft.pieces[piece].fabrics[fabric].id, let yards = received[id] {
                    draft.pieces[piece].fabrics[fabric].received = yards
                }
            }
        }
        return draft
    }
}
