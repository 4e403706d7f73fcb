/// A letter as it would go out now. It has a mark where a one-time code will be.
package struct LetterPreview: Sendable, Hashable {
    package let letter: OutboxLetter
    package let from: String
    package let to: String
    package let words: LetterWords
    /// The name of the file that goes with it.
    package let attachment: String?
    /// Why it would not go out now; nil for one that would, or has.
    package let void: String?
    /// Why the shop's own template is not used.
    package let problem: TemplateProblem?
}
