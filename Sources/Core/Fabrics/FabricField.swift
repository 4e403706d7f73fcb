/// What is filled in of a fabric. The raw value is the field's name in the order JSON.
package enum FabricField: String, Sendable, CaseIterable {
    case zone, source, vendor, pattern, color, width, verticalRepeat, horizontalRepeat, railroaded
    case needed, ordered, received, remnant

    package var label: String {
        switch self {
        case .zone: "Zone"
        case .source: "Supplied by"
        case .vendor: "Vendor"
        case .pattern: "Pattern"
        case .color: "Colour"
        case .width: "Width"
        case .verticalRepeat: "Vertical repeat"
        case .horizontalRepeat: "Horizontal repeat"
        case .railroaded: "Railroaded"
        case .needed: "Needed"
        case .ordered: "Ordered"
        case .received: "Received"
        case .remnant: "Remnant"
        }
    }
}
