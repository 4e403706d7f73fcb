/// A letter's words, written.
package struct LetterWords: Sendable, Hashable {
    package let subject: String
    package let text: String
    package let html: String
}
