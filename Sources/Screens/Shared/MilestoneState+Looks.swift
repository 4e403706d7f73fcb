import Core
import Terminal

extension MilestoneState {
    package var style: Style {
        switch self {
        case .notStarted: .milestoneNotStarted
        case .inProgress: .milestoneInProgress
        case .done: .milestoneDone
        case .onHold: .milestoneOnHold
        case .skipped: .milestoneSkipped
        }
    }

    package func glyph(_ glyphs: Glyphs) -> Character {
        switch self {
        case .notStarted: glyphs.empty
        case .inProgress: glyphs.half
        case .done: glyphs.tick
        case .onHold: glyphs.pause
        case .skipped: glyphs.skip
        }
    }
}
