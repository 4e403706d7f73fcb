/// Why a HOLD card puts a milestone on hold: the short list from which a digit chooses.
package enum HoldReason: String, Sendable, CaseIterable {
    case fabric, deposit, approval, subcontractor, damaged, other

    /// The reason that a key stands for: `1` is the first.
    package init?(digit: Character) {
        guard let number = digit.wholeNumberValue, digit.isASCII,
            HoldReason.allCases.indices.contains(number - 1)
        else { return nil }
        self = HoldReason.allCases[number - 1]
    }

    /// The key that chooses it.
    package var digit: Int { (HoldReason.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// What is shown to choose from.
    package var words: String {
        switch self {
        case .fabric: "fabric"
        case .deposit: "deposit"
        case .approval: "approval"
        case .subcontractor: "subcontractor"
        case .damaged: "damaged"
        case .other: "other"
        }
    }

    /// What stands in the milestone's history.
    package var note: String {
        switch self {
        case .fabric: "waiting for fabric"
        case .deposit: "waiting for the deposit"
        case .approval: "waiting for the client's approval"
        case .subcontractor: "waiting for a subcontractor"
        case .damaged: "damaged"
        case .other: "HOLD card"
        }
    }

    /// What the order then waits on.
    package var waitingOn: WaitReason? {
        switch self {
        case .fabric: .fabric
        case .deposit: .deposit
        case .approval: .approval
        case .subcontractor: .subcontractor
        case .damaged, .other: nil
        }
    }
}
