/// The upholstery specification of a piece: the fields of the shop's paper form. The raw value is the
/// field's name in the order JSON. Forms, storage, paper and JSON all go through this list.
package enum SpecificationField: String, Sendable, CaseIterable {
    case reglue, replaceSprings
    case backStyle, seatStyle
    case newBackInsert, newSeatInsert
    case backInsertType, seatInsertType
    case trimStyle, placement
    case fabricSpecs, vendorColor
    case frameFinish, finishSpecs, topcoat
    case initials

    package enum Kind: Sendable {
        /// Yes, no or not filled in.
        case flag
        /// Free text with an editable list of usual answers.
        case choice
        case text
    }

    package var kind: Kind {
        switch self {
        case .reglue, .replaceSprings, .newBackInsert, .newSeatInsert: .flag
        case .vendorColor, .initials: .text
        default: .choice
        }
    }

    package var label: String {
        switch self {
        case .reglue: "Re-glue"
        case .replaceSprings: "Replace springs"
        case .backStyle: "Back style"
        case .seatStyle: "Seat style"
        case .newBackInsert: "New back insert"
        case .newSeatInsert: "New seat insert"
        case .backInsertType: "Back insert type"
        case .seatInsertType: "Seat insert type"
        case .trimStyle: "Trim style"
        case .placement: "Trim placement"
        case .fabricSpecs: "Fabric specs"
        case .vendorColor: "Vendor / colour"
        case .frameFinish: "Frame finish"
        case .finishSpecs: "Finish specs"
        case .topcoat: "Topcoat / seal"
        case .initials: "Customer initials"
        }
    }

    /// The choices a new shop starts with; the shop's own list is in its database.
    package var defaultChoices: [String] {
        switch self {
        case .backStyle: ["Tight Back", "Loose Back"]
        case .seatStyle: ["Tight Seat", "Loose Seat"]
        case .backInsertType, .seatInsertType: ["Foam", "Dacron"]
        case .trimStyle: ["Nailheads", "Double Welt", "Single Welt", "Gimp", "None"]
        case .placement: ["Seat Edge", "Arm Fronts", "Outside Back", "Base", "All Edges"]
        case .fabricSpecs: ["As per work order", "COM", "Shop supplied", "Railroaded"]
        case .frameFinish: ["None", "Touch-ups only", "Refinish", "Paint"]
        case .finishSpecs: ["Match existing", "Sealer if needed", "Stain", "Paint"]
        case .topcoat: ["None", "Matte", "Satin", "Semi-gloss", "Gloss"]
        case .reglue, .replaceSprings, .newBackInsert, .newSeatInsert, .vendorColor, .initials: []
        }
    }

    /// How long an answer may be, in characters.
    package static let longestAnswer = 200
}

/// What was filled in of a piece's specification. A field that is not there was left empty.
package struct Specification: Sendable, Hashable {
    package private(set) var flags: [SpecificationField: Bool] = [:]
    package private(set) var answers: [SpecificationField: String] = [:]

    package init() {}

    /// The answer to a yes-or-no field; nil is "not filled in".
    package func flag(_ field: SpecificationField) -> Bool? { flags[field] }

    /// The answer to a choice or text field; never empty, nil is "not filled in".
    package func answer(_ field: SpecificationField) -> String? { answers[field] }

    package mutating func set(_ field: SpecificationField, _ flag: Bool?) {
        precondition(field.kind == .flag)
        flags[field] = flag
    }

    /// Blank text means "not filled in".
    package mutating func set(_ field: SpecificationField, _ answer: String?) {
        precondition(field.kind != .flag)
        answers[field] = answer.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// The answer in words for screen and paper: `Yes`, `No` or the text; nil where it is empty.
    package func words(_ field: SpecificationField) -> String? {
        switch field.kind {
        case .flag: flags[field].map { $0 ? "Yes" : "No" }
        case .choice, .text: answers[field]
        }
    }
}
