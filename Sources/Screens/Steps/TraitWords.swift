import Core

/// What a milestone is like, in words.
enum TraitWords {
    /// `Needs the fabric · client approves · client is told · 3 working days`
    static func list(_ traits: MilestoneTraits) -> [String] {
        var words: [String] = []
        if traits.needsFabric { words.append("needs the fabric") }
        if traits.clientActs { words.append("the client approves it") }
        if traits.tellsClient { words.append("the client is told") }
        if let days = traits.expectedDays {
            words.append(days == 1 ? "1 working day" : "\(days) working days")
        }
        return words
    }

    static func sentence(_ traits: MilestoneTraits) -> String {
        let words = list(traits).joined(separator: ", ")
        return words.isEmpty
            ? "The shop's own work, as long as it takes."
            : "\(words.prefix(1).uppercased())\(words.dropFirst())."
    }
}
