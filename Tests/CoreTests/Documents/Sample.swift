/// The cases that every work order has to stand.
enum Sample: String, CaseIterable {
    case short, rushAndLate, twentyPieces, longNotes, manyScripts, hostile, manyMilestones, huge

    var order: SampleOrder {
        switch self {
        case .short: .short
        case .rushAndLate: .rushAndLate
        case .twentyPieces: .twentyPieces
        case .longNotes: .longNotes
        case .manyScripts: .manyScripts
        case .hostile: .hostile
        case .manyMilestones: .manyMilestones
        case .huge: .huge
        }
    }

    var pages: Int {
        switch self {
        case .short, .rushAndLate, .hostile: 1
        case .twentyPieces: 4
        case .longNotes: 4
        case .manyScripts: 2
        case .manyMilestones: 3
        case .huge: 12
        }
    }
}
