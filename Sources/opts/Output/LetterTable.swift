import Core

/// Letters as lines: number, what it is, whom to, and how it stands.
struct LetterTable {
    private let letters: [OutboxLetter]
    private let shop: Shop

    init(_ letters: [OutboxLetter], _ shop: Shop) {
        self.letters = letters
        self.shop = shop
    }

    func print() throws {
        guard !letters.isEmpty else { return }
        let numbers = letters.map { String($0.id.value).count }.max() ?? 0
        let titles = min(40, letters.map { Columns.cells(of: $0.title) }.max() ?? 0)
        let output = Output()
        for letter in letters {
            let number = String(letter.id.value)
            let pad = String(repeating: " ", count: numbers - number.count)
            let title = Columns.padded(Columns.fitted(letter.title, to: titles), to: titles)
            try output.print("\(pad)\(number)  \(title)  \(letter.sentence(shop))")
        }
        try output.flush()
    }
}

extension OutboxLetter {
    /// `to joao@example.com: waiting`, with when it is tried next and why it was not sent.
    func sentence(_ shop: Shop) -> String {
        var words = "to \(SafeText.visible(recipient.email.text)): \(standing)"
        if state == .waiting, attempts > 0 || nextAttempt > shop.now {
            words += ", next at \(shop.moment(nextAttempt))"
        }
        if let error { words += ". \(SafeText.visible(error))" }
        return words
    }

    var json: JSONValue {
        .object([
            JSONMember("letter", .number(Int(id.value))),
            JSONMember("kind", .string(letter.kind.rawValue)),
            JSONMember("order", .text(number?.text)),
            JSONMember("name", .string(recipient.name)),
            JSONMember("email", .string(recipient.email.text)),
            JSONMember("state", .string(state.rawValue)),
            JSONMember("attempts", .number(attempts)),
            JSONMember("nextAttempt", state == .waiting ? .string(nextAttempt.iso8601) : .null),
            JSONMember("error", .text(error)),
            JSONMember("messageID", .string(messageID)),
            JSONMember("at", .string(at.iso8601)),
            JSONMember("by", .string(by)),
        ])
    }
}

extension Shop {
    /// `14:02`, with the day where it is another one.
    fileprivate func moment(_ instant: Instant) -> String {
        let (day, time) = (instant.day(in: zone), instant.timeOfDay(in: zone))
        return day == today ? time : "\(day.iso) \(time)"
    }
}
