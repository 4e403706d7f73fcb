/// How what came fits what was expected: with the fewest letters added, lost or changed, of which the first are the
/// likeliest. What came before the first and after the last letter is no fault: a scanner may add a prefix and a suffix.
struct LetterAlignment: Sendable, Hashable {
    /// The sum of its faults' costs.
    let cost: Int
    /// For each expected letter where it stands in what came; nil where it was lost.
    let places: [Int?]
    /// Which of what came between the first and the last letter belongs to none.
    let added: [Int]

    static let costOfAdded = 2
    static let costOfLost = 3
    static let costOfChanged = 4

    /// Compares folded letters.
    init(expected: [Character], came: [Character]) {
        let (rows, columns) = (expected.count, came.count)
        let width = columns + 1
        // costs[row * width + column]: the first `row` expected letters against what came before `column`.
        var costs = [Int](repeating: 0, count: (rows + 1) * width)
        for row in stride(from: 1, through: rows, by: 1) {
            costs[row * width] = row * Self.costOfLost
            for column in stride(from: 1, through: columns, by: 1) {
                let same = expected[row - 1] == came[column - 1] ? 0 : Self.costOfChanged
                let extra = row == rows ? 0 : Self.costOfAdded
                costs[row * width + column] = min(
                    costs[(row - 1) * width + column - 1] + same,
                    costs[(row - 1) * width + column] + Self.costOfLost,
                    costs[row * width + column - 1] + extra)
            }
        }
        cost = costs[rows * width + columns]
        var places = [Int?](repeating: nil, count: rows)
        var added: [Int] = []
        var (row, column) = (rows, columns)
        while row > 0 {
            let here = costs[row * width + column]
            // The last letter is looked for as early as it fits, so that what follows it is a suffix.
            if row == rows, column > 0, here == costs[row * width + column - 1] {
                column -= 1
            } else if column > 0,
                here == costs[(row - 1) * width + column - 1]
                    + (expected[row - 1] == came[column - 1] ? 0 : Self.costOfChanged)
            {
                (row, column) = (row - 1, column - 1)
                places[row] = column
            } else if here == costs[(row - 1) * width + column] + Self.costOfLost {
                row -= 1
            } else {
                column -= 1
                added.append(column)
            }
        }
        self.places = places
        self.added = added.reversed()
    }

    /// How many characters came before the first letter.
    var prefix: Int { places.compactMap(\.self).first ?? 0 }
    /// Where the last letter ends.
    var end: Int { places.compactMap(\.self).last.map { $0 + 1 } ?? 0 }
}
