import Core

/// The fields of a piece in the sections of the form: what one asks about together stands together.
enum PieceGroup: CaseIterable {
    case what, seatAndBack, trim, frame, arrival

    /// What follows the piece's number in the heading.
    var words: String {
        switch self {
        case .what: ""
        case .seatAndBack: "seat and back"
        case .trim: "trim"
        case .frame: "frame and finish"
        case .arrival: "arrival"
        }
    }

    var fields: [PieceField] {
        switch self {
        case .what:
            [
                .description, .quantity, .productCodes, .specification(.pieceType),
                .specification(.dimensions),
            ]
        case .seatAndBack:
            specification([
                .backStyle, .newBackInsert, .backInsertType, .seatStyle, .newSeatInsert, .seatInsertType,
                .cushionCount, .cushionFill, .cushionDensity,
            ])
        case .trim:
            specification([
                .trimStyle, .placement, .welt, .skirt, .tufting, .fabricSpecs, .vendorColor,
            ])
        case .frame:
            specification([.reglue, .replaceSprings, .frameFinish, .finishSpecs, .topcoat, .legs])
        case .arrival: specification([.arrivalDamage, .initials])
        }
    }

    private func specification(_ fields: [SpecificationField]) -> [PieceField] {
        fields.map { .specification($0) }
    }
}
