/// A column of a piece's fabric table on paper.
enum FabricColumn: CaseIterable {
    case zone, source, fabric, width, repeats, needed, ordered, received, short, remnant

    var title: String {
        switch self {
        case .zone: "Zone"
        case .source: "From"
        case .fabric: "Fabric"
        case .width: "Width"
        case .repeats: "Repeat V × H"
        case .needed: "Needed"
        case .ordered: "Ordered"
        case .received: "Received"
        case .short: "Short"
        case .remnant: "Remnant"
        }
    }

    /// Lengths stand under each other by their last digit.
    var isNumber: Bool {
        switch self {
        case .zone, .source, .fabric, .repeats: false
        case .width, .needed, .ordered, .received, .short, .remnant: true
        }
    }

    /// Whether it is printed although nothing fills it.
    var isAlwaysThere: Bool { self == .zone || self == .source }

    /// What stands in it; empty for nothing. As it was typed.
    func text(of fabric: Fabric) -> String {
        let details = fabric.details
        switch self {
        case .zone: return details.zone.words
        case .source: return details.source.words
        case .fabric:
            let name = details.name == details.zone.words ? "" : details.name
            guard details.isRailroaded else { return name }
            return name.isEmpty ? "railroaded" : "\(name), railroaded"
        case .width: return details.width?.words ?? ""
        case .repeats:
            guard details.verticalRepeat != nil || details.horizontalRepeat != nil else { return "" }
            return "\(details.verticalRepeat?.text ?? "–") × \(details.horizontalRepeat?.text ?? "–") in"
        case .needed: return details.needed?.words ?? ""
        // As much as is needed is what everybody expects.
        case .ordered: return details.ordered == details.needed ? "" : details.ordered?.words ?? ""
        case .received:
            return details.needed == nil && details.ordered == nil && fabric.received == .zero
                ? "" : fabric.received.words
        case .short: return fabric.isComplete ? "" : fabric.short.words
        case .remnant: return details.remnant?.words ?? ""
        }
    }

    /// Those that something fills.
    static func shown(for fabrics: [Fabric]) -> [FabricColumn] {
        allCases.filter { column in
            column.isAlwaysThere || fabrics.contains { !column.text(of: $0).isEmpty }
        }
    }
}
