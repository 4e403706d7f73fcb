/// Why mail was not sent, or something cannot be done with a letter. What a server said is safe to show.
package enum MailProblem: Error, Sendable, Hashable {
    // What the shop has set.
    case notSetUp(ShopSettings.Key)
    /// Nothing is mailed from a demo.
    case demo
    /// In clear, to another machine.
    case unprotected(host: String)
    /// The server wants somebody to sign in, and there is no password.
    case noPassword(path: String)
    /// The file with the password can be read by others.
    case openPassword(path: String)
    case unreadable(path: String, reason: String)

    // The server.
    case unreachable(server: String, words: String)
    case timedOut(server: String)
    /// It offers no encryption, or none that both know.
    case noEncryption(server: String, words: String)
    case badCertificate(server: String, words: String)
    case wrongPassword(server: String, words: String)
    /// It refused the letter for good.
    case refused(code: Int, words: String)
    /// It refused the shop's own address before it heard of any letter's: no letter is to blame.
    case senderRefused(code: Int, words: String)
    /// The program was ended while the server looked at a letter that it had whole.
    case cutShort
    /// It does not want it now.
    case postponed(code: Int, words: String)
    /// The line broke, or it said what no mail server says.
    case broken(server: String, words: String)

    // The letter.
    case noSuchLetter(LetterID)
    case tooLate(LetterID, LetterState)
    /// A program is giving it to the server right now.
    case beingSent(LetterID)
    case badAddress(String)
    /// The customer has no e-mail address.
    case noAddress(customer: String)

    /// Whether another attempt would end the same way.
    var isFinal: Bool {
        if case .refused = self { true } else { false }
    }
}
