/// Who supplies a fabric.
package enum FabricSource: String, Sendable, CaseIterable {
    case shop
    /// Customer's own material.
    case com

    package var words: String {
        switch self {
        case .shop: "Shop"
        case .com: "COM"
        }
    }
}
