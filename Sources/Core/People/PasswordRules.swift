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
        let guesses = guesses(plain)
        if isMonotonous(plain) || guesses.contains(where: CommonPasswords.all.contains) { return .common }
        return guesses.contains { isName($0, names) } ? .name : nil
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

    /// `aaaaaaaaa1`, `abababab`, `12345678`, `hgfedcba99`: one letter held down, two in turn, or a row of letters with
    /// hardly anything beside it.
    private static func isMonotonous(_ plain: String) -> Bool {
        Set(plain).count < fewestCharacters || plain.count - longestRun(plain) < fewestBeside
    }

    /// A password of fewer different ones is no secret.
    private static let fewestCharacters = 3
    /// What a row of letters or a known name leaves of a password has to be this long.
    private static let fewestBeside = 4

    /// How many characters stand together that are alike, or follow each other up or down.
    private static func longestRun(_ plain: String) -> Int {
        let values = plain.unicodeScalars.map { Int64($0.value) }
        var (longest, length, step) = (1, 1, Int64?.none)
        for (next, last) in zip(values.dropFirst(), values) {
            let new = next - last
            length = abs(new) > 1 ? 1 : new == step ? length + 1 : 2
            step = new
            longest = max(longest, length)
        }
        return longest
    }

    /// Whether the letters are those of words of the names, or nearly, whatever digits and signs are among them.
    private static func isName(_ plain: String, _ names: [String]) -> Bool {
        let letters = Array(plain.filter(\.isLetter))
        let words = Set(names.flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count >= 2 })
        let beside = fewest(of: letters, beside: words.map(Array.init))
        let known = letters.count - beside
        return known > 0 && (beside == 0 || known >= fewestBeside && beside < fewestBeside)
    }

    /// How many of the letters are left at least where words are taken out of them.
    private static func fewest(of letters: [Character], beside words: [[Character]]) -> Int {
        // Of the letters up to each place.
        var left = [0]
        for end in letters.indices {
            let taken = words.compactMap { word in
                word.count <= end + 1 && letters[(end + 1 - word.count)...end].elementsEqual(word)
                    ? left[end + 1 - word.count] : nil
            }
            left.append(min(left[end] + 1, taken.min() ?? .max))
        }
        return left[letters.count]
    }
}
