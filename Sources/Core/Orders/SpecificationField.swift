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
    case pieceType, dimensions
    case cushionCount, cushionFill, cushionDensity
    case welt, skirt, tufting, legs
    case arrivalDamage

    /// The fields that the old paper form did not have.
    static let addedInSecond: [SpecificationField] = [
        .pieceType, .dimensions, .cushionCount, .cushionFill, .cushionDensity, .welt, .skirt, .tufting, .legs,
        .arrivalDamage,
    ]

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
        case .vendorColor, .initials, .dimensions, .cushionCount, .arrivalDamage: .text
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
        case .pieceType: "Type"
        case .dimensions: "Dimensions"
        case .cushionCount: "Cushions"
        case .cushionFill: "Cushion fill"
        case .cushionDensity: "Cushion density"
        case .welt: "Welt"
        case .skirt: "Skirt"
        case .tufting: "Tufting"
        case .legs: "Legs"
        case .arrivalDamage: "Damage on arrival"
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
        case .pieceType:
            [
                "Sofa", "Loveseat", "Chair", "Wing chair", "Dining chair", "Ottoman", "Chaise", "Sectional",
                "Bench",
                "Headboard", "Cushion",
            ]
        case .cushionFill: ["Foam", "Foam and Dacron", "Down and feather", "Spring and down", "Polyester"]
        case .cushionDensity: ["1.8 lb", "2.0 lb", "2.5 lb", "Soft", "Medium", "Firm"]
        case .welt: ["Single", "Double", "Contrast", "None"]
        case .skirt: ["Kick pleat", "Box pleat", "Gathered", "Waterfall", "None"]
        case .tufting: ["Button", "Diamond", "Biscuit", "Channel", "None"]
        case .legs: ["Keep", "Refinish", "Replace", "Tapered", "Bun foot", "Casters"]
        case .reglue, .replaceSprings, .newBackInsert, .newSeatInsert, .vendorColor, .initials, .dimensions,
            .cushionCount, .arrivalDamage:
            []
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
