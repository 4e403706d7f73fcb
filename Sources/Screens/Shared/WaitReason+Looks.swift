import Core

extension WaitReason {
    /// One letter, where there is room for no more.
    var mark: String {
        switch self {
        case .fabric: "F"
        case .deposit: "D"
        case .approval: "A"
        case .subcontractor: "S"
        }
    }

    /// A heading.
    var title: String {
        switch self {
        case .fabric: "Fabric"
        case .deposit: "Deposit"
        case .approval: "Approval"
        case .subcontractor: "Subcontractor"
        }
    }
}
