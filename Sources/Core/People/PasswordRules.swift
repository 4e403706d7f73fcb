/// What a new password must be like.
package enum PasswordRules {
    package static let shortest = 8
    /// In Unicode scalars.
    package static let longest = 256

    /// What is wrong with a password that somebody would choose; nil where nothing is.
    /// - Parameter names: what others would try first: the person's name, the e-mail address, the shop's name.
    package static func problem(of password: String, apartFrom names: [String]) -> PasswordProblem? {
        guard password.count >= shortest else { return .tooShort(least: shortest) }
        guard password.unicodeScalars.count <= longest else { return .tooLong(most: longest) }
        let plain = password.lowercased()
        if isRun(plain) || guesses(plain).contains(where: CommonPasswords.all.contains) { return .common }
        return isName(plain, names) ? .name : nil
    }

    static func check(_ password: String, apartFrom names: [String]) throws(PasswordProblem) {
        if let problem = problem(of: password, apartFrom: names) { throw problem }
    }

    /// What somebody who tries the common ones would come by this one from: without the digits and signs at its ends,
    /// and with the letters that digits and signs stand for.
    private static func guesses(_ plain: String) -> Set<String> {
        let bare = bare(plain)
        return [plain, bare, Self.plain(plain), Self.plain(bare)]
    }

    private static func bare(_ text: String) -> String {
        guard let start = text.firstIndex(where: \.isLetter), let end = text.lastIndex(where: \.isLetter)
        else {
            return ""
        }
        return String(text[start...end])
    }

    private static func plain(_ text: String) -> String {
        String(text.map { standsFor[$0] ?? $0 })
    }

    private static let standsFor: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    /// `aaaaaaaa`, `12345678`, `hgfedcba`.
    private static func isRun(_ plain: String) -> Bool {
        let values = plain.unicodeScalars.map { Int64($0.value) }
        let steps = Set(zip(values.dropFirst(), values).map { $0 - $1 })
        return steps.count == 1 && steps.allSatisfy { abs($0) <= 1 }
    }

    /// Whether the letters are those of words of the names, whatever digits and signs are among them.
    private static func isName(_ plain: String, _ names: [String]) -> Bool {
        let letters = plain.filter(\.isLetter)
        let words = Set(names.flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count >= 2 })
        return !letters.isEmpty && isMade(letters[...], of: words)
    }

    private static func isMade(_ letters: Substring, of words: Set<Substring>) -> Bool {
        // How far words reach from the beginning; each place is looked at once.
        var reached: Set<Substring.Index> = [letters.startIndex]
        for place in letters.indices where reached.contains(place) {
            for word in words where letters[place...].hasPrefix(word) {
                reached.insert(letters.index(place, offsetBy: word.count))
            }
        }
        return reached.contains(letters.endIndex)
    }
}
