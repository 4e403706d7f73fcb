/// What keeps an order from going on that is not the shop's own work.
package enum WaitReason: String, Sendable, CaseIterable {
    case fabric, deposit, approval, subcontractor

    package var words: String {
        switch self {
        case .fabric: "fabric"
        case .deposit: "deposit"
        case .approval: "client's approval"
        case .subcontractor: "subcontractor"
        }
    }
}
