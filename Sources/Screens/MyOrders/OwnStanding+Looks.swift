import Core
import Terminal

extension OwnStanding {
    var style: Style {
        switch self {
        case .waitingForYou: .statusWaiting
        case .received: .statusNotStarted
        case .inWork: .statusInProgress
        case .paused: .statusOnHold
        case .done: .statusCompleted
        case .cancelled: .statusCancelled
        }
    }

    func glyph(_ glyphs: Glyphs) -> Character {
        switch self {
        case .waitingForYou: "?"
        case .received: glyphs.empty
        case .inWork: glyphs.half
        case .paused: glyphs.pause
        case .done: glyphs.tick
        case .cancelled: glyphs.cross
        }
    }
}

extension ClientStep {
    var style: Style {
        switch standing {
        case .ahead: .milestoneNotStarted
        case .current: .milestoneInProgress
        case .finished: .milestoneDone
        }
    }

    func glyph(_ glyphs: Glyphs) -> Character {
        switch standing {
        case .ahead: glyphs.empty
        case .current: glyphs.half
        case .finished: glyphs.tick
        }
    }
}
