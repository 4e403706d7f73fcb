extension CustomerDraft {
    /// What this draft changes of `base`, put into `theirs`: what only one of the two changed is as they left it.
    package func merged(
        with theirs: CustomerDraft, since base: CustomerDraft, keeping side: MergeSide = .mine
    ) -> MergedDraft<CustomerDraft> {
        var merger = DraftMerger(keeping: side)
        var draft = theirs
        merger.take(\.name, CustomerField.name.words, of: self, since: base, into: &draft)
        merger.take(\.email, CustomerField.email.words, of: self, since: base, into: &draft)
        merger.take(\.phone, CustomerField.phone.words, of: self, since: base, into: &draft)
        merger.take(\.address, CustomerField.address.words, of: self, since: base, into: &draft)
        merger.take(\.prefers, CustomerField.prefers.words, of: self, since: base, into: &draft)
        merger.take(\.wantsMail, CustomerField.wantsMail.words, of: self, since: base, into: &draft)
        merger.take(\.notes, CustomerField.notes.words, of: self, since: base, into: &draft)
        return MergedDraft(draft: draft, conflicts: merger.conflicts)
    }
}
