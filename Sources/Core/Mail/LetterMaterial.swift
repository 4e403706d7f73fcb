/// What there is to say in a letter, as the shop stands now.
struct LetterMaterial: Sendable {
    let recipient: LetterRecipient
    /// Safe to show; without a code.
    var values: [LetterPlaceholder: String] = [:]
    /// The order that goes with it on paper.
    var paper: OrderID?
}

/// Why a letter is not to be sent any more.
struct LetterVoid: Error, Sendable, Hashable {
    let reason: String
}
