extension Customer {
    /// What this customer is once `other`, who turned out to be the same, has become part of it: its own
    /// values, and the other's where it has none. What would be lost of the other goes into the notes.
    package func taking(_ other: Customer) -> Customer {
        func isLost(_ own: String?, _ theirs: String?) -> String? {
            guard let theirs, let own, own != theirs else { return nil }
            return theirs
        }
        let lost = [
            name == other.name ? nil : other.name, isLost(email, other.email), isLost(phone, other.phone),
            isLost(address, other.address),
        ].compactMap { $0 }
        let texts = [
            notes, notes == other.notes ? nil : other.notes,
            lost.isEmpty ? nil : "Also: \(lost.joined(separator: ", "))",
        ].compactMap { $0 }
        return Customer(
            id: id, name: name, email: email ?? other.email, phone: phone ?? other.phone,
            address: address ?? other.address, notes: texts.joined(separator: "\n").orNil,
            prefers: prefers ?? other.prefers, wantsMail: wantsMail && other.wantsMail)
    }

    /// What has to be typed before this customer is merged into another: the name as it is searched for, so
    /// that no keyboard lacks a letter of it more than it must; the id of one whose name has no letters.
    package var confirmationWord: String {
        let folded = SearchText.fold(name)
        return folded.isEmpty ? String(id.value) : folded
    }

    func isConfirmed(by typed: String) -> Bool {
        typed.trimmingWhitespace() == name || typed.trimmingWhitespace() == confirmationWord
            || (!SearchText.fold(name).isEmpty && SearchText.fold(typed) == confirmationWord)
    }
}
