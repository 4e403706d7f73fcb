/// Why a text is no pattern for order numbers.
package enum OrderNumberPatternProblem: Error, Sendable, Hashable {
    case noSequence, twoSequences, notClosed, tooLong, startsLikeACode
    /// What stands between the braces.
    case unknownPlaceholder(String)
    /// What stands after the colon of `{seq:…}`.
    case badWidth(String)
    case badCharacter(Character)

    /// What is wrong and what to type, safe to show.
    package var sentence: String {
        switch self {
        case .noSequence: "The pattern has no {seq}: every order would get the same number. Put {seq:4} in."
        case .twoSequences: "The pattern has {seq} twice. Take one out."
        case .notClosed: "A { has no } after it. Write {yyyy}, {yy}, {seq} or {seq:4}."
        case .tooLong:
            "The pattern is too long. It may have \(OrderNumberPattern.longest) characters."
        case .startsLikeACode:
            "Order numbers cannot begin with OPTS: the scanner's codes do. Begin with something else."
        case .unknownPlaceholder(let name):
            "{\(shown(name))} means nothing. Write {yyyy}, {yy}, {seq} or {seq:4}."
        case .badWidth(let width):
            "{seq:\(shown(width))} needs one digit from 1 to 9 after the colon, such as {seq:4}."
        case .badCharacter(let character):
            "“\(shown(String(character)))” cannot be in an order number. Use letters, digits and - _ . / #."
        }
    }

    private func shown(_ text: String) -> String { SafeText.visible(String(text.prefix(40))) }
}
