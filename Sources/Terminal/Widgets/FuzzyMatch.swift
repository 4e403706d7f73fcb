/// How well a few typed letters fit a name.
package enum FuzzyMatch {
    /// A score, higher for a better fit; nil where the letters of `query` do not all stand in `text` in that order.
    /// Letters at the starts of words and next to each other count more, a shorter text a little. Spaces in the query
    /// are passed over. An empty query fits everything alike.
    package static func score(_ query: String, in text: String) -> Int? {
        let wanted = query.lowercased().filter { !$0.isWhitespace }
        guard !wanted.isEmpty else { return 0 }
        let letters = Array(text.lowercased())
        var best: Int?
        // Greedy from each possible start: "in" in "Print in" finds the word, not the letters inside one.
        for start in letters.indices where letters[start] == wanted.first {
            if let score = score(Array(wanted), letters, from: start), score > best ?? Int.min {
                best = score
            }
        }
        return best.map { $0 - letters.count / 8 }
    }

    /// The items that fit, the best first, equals in their own order.
    package static func ranked<Item>(_ items: [Item], query: String, name: (Item) -> String) -> [Item] {
        ranked(items) { score(query, in: name($0)) }
    }

    /// The items that have a score, the highest first, equals in their own order.
    package static func ranked<Item>(_ items: [Item], by score: (Item) -> Int?) -> [Item] {
        items.enumerated()
            .compactMap { index, item in score(item).map { (index, $0, item) } }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
            .map(\.2)
    }

    private static func score(_ wanted: [Character], _ letters: [Character], from start: Int) -> Int? {
        var score = 0
        var place = start
        var previous = -2
        for letter in wanted {
            guard let found = letters[place...].firstIndex(of: letter) else { return nil }
            score += 1
            if found == previous + 1 { score += 6 }
            if found == 0 {
                score += 8
            } else if !letters[found - 1].isLetter, !letters[found - 1].isNumber {
                score += 6
            }
            previous = found
            place = found + 1
        }
        return score
    }
}
