/// A letter of the card that did not arrive as it should.
package enum LetterFault: Sendable, Hashable {
    /// With the letter before it on the card.
    case lost(Character, after: Character?)
    case doubled(Character)
    /// Something came in between.
    case added(Character, after: Character?)
    case changed(Character, to: Character)

    /// Safe to show.
    package var words: String {
        func name(_ character: Character) -> String { SafeText.visible(String(character)) }
        func place(_ before: Character?) -> String { before.map { " after \(name($0))" } ?? " at the start" }
        return switch self {
        case .lost(let letter, let before): "\(name(letter)) lost\(place(before))"
        case .doubled(let letter): "\(name(letter)) doubled"
        case .added(let letter, let before): "\(name(letter)) added\(place(before))"
        case .changed(let letter, let typed): "\(name(letter)) came as \(name(typed))"
        }
    }
}
