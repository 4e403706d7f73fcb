/// Why a HOLD card puts a milestone on hold: one of the shop's short list, from which a digit chooses.
package struct HoldReason: Sendable, Hashable {
    /// What is shown to choose from.
    package let words: String
    /// What stands in the milestone's history.
    package let note: String
    /// What the order then waits on, which filters and the board know of; nil for what they have no column for.
    package let waitingOn: WaitReason?

    /// A single digit chooses, and none of them is 0.
    package static let most = 9
    /// In characters: three stand on a line.
    package static let longest = 24

    private init(_ words: String, note: String, waitingOn: WaitReason? = nil) {
        self.words = words
        self.note = note
        self.waitingOn = waitingOn
    }

    package static let fabric = HoldReason("fabric", note: "waiting for fabric", waitingOn: .fabric)
    package static let deposit = HoldReason("deposit", note: "waiting for the deposit", waitingOn: .deposit)
    package static let approval = HoldReason(
        "approval", note: "waiting for the client's approval", waitingOn: .approval)
    package static let subcontractor = HoldReason(
        "subcontractor", note: "waiting for a subcontractor", waitingOn: .subcontractor)
    package static let damaged = HoldReason("damaged", note: "damaged")
    package static let other = HoldReason("other", note: "HOLD card")

    /// What a shop has that has set nothing.
    package static let usual = [fabric, deposit, approval, subcontractor, damaged, other]

    /// The reason that a shop calls `words`: one of the usual ones, or its own.
    package init(_ words: String) {
        self =
            HoldReason.usual.first { $0.words == SearchText.fold(words) }
            ?? HoldReason(words, note: words)
    }

    /// The reasons that a shop has set, parted by `;`.
    static func list(_ text: String) throws(SettingsProblem) -> [HoldReason] {
        let words = text.split(separator: ";").map { String($0).trimmingWhitespace() }
            .filter { !$0.isEmpty }
        if words.count > most { throw .tooManyHoldReasons }
        var reasons: [HoldReason] = []
        for words in words {
            guard words.count <= longest else { throw .holdReasonTooLong(words) }
            let reason = HoldReason(words)
            guard reasons.named(words) == nil else { throw .holdReasonTwice(words) }
            reasons.append(reason)
        }
        return reasons
    }
}

extension [HoldReason] {
    /// The reason that a key stands for: `1` is the first.
    package func chosen(by digit: Character) -> HoldReason? {
        guard let number = digit.wholeNumberValue, digit.isASCII, indices.contains(number - 1) else {
            return nil
        }
        return self[number - 1]
    }

    /// The reason of that name, whatever its case and accents.
    package func named(_ words: String) -> HoldReason? {
        first { SearchText.fold($0.words) == SearchText.fold(words) }
    }

    /// The names, as in a sentence: `fabric, deposit or other`.
    package var sentence: String {
        let words = map { SafeText.visible($0.words) }
        return ([words.dropLast().joined(separator: ", ")] + words.suffix(1)).filter { !$0.isEmpty }
            .joined(separator: " or ")
    }
}
