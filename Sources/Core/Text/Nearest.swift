/// Finds what someone may have meant.
package enum Nearest {
    /// The name most like `text`, without regard to case and accents; nil where none is near.
    package static func name(to text: String, among names: [String]) -> String? {
        // No slip of the hand is longer, and comparing is quadratic.
        guard text.utf8.count <= 200 else { return nil }
        let wanted = Array(SearchText.fold(text))
        let candidates = names.map { name in (name, distance(wanted, Array(SearchText.fold(name)))) }
        guard let best = candidates.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(1, wanted.count / 3) ? best.0 : nil
    }

    /// How many letters must be put in, taken out, changed or swapped to make one the other.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                let isSame = left[i] == right[j]
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (isSame ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
