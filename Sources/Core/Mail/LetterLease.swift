/// A letter that this process has for itself for a while.
struct LetterLease: Sendable {
    let letter: OutboxLetter
    let token: String
    var id: LetterID { letter.id }
}
