/// How long a mail server may take, in seconds.
package struct MailPatience: Sendable, Hashable {
    /// To be reached, and for each of its answers.
    package let answer: Int
    /// For a whole letter.
    package let letter: Int

    package init(answer: Int, letter: Int) {
        self.answer = answer
        self.letter = letter
    }

    package static let standard = MailPatience(answer: 60, letter: 180)
}
