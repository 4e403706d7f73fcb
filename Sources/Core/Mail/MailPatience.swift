/// How long a mail server may take, in seconds.
package struct MailPatience: Sendable, Hashable {
    /// For each of its answers. A server may look through a letter for minutes before it says that it has taken it, and
    /// whoever does not wait that long sends it again (RFC 5321, 4.5.3.2.6).
    package let answer: Int
    /// For a whole letter.
    package let letter: Int

    package init(answer: Int, letter: Int) {
        self.answer = answer
        self.letter = letter
    }

    package static let standard = MailPatience(answer: 600, letter: 900)
}
