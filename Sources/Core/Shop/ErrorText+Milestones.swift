import Foundation

/// Milestones, their catalogue and their routes: what was refused, the rule, and the way on.
extension MilestoneRefusal {
    func text(name: String, zone: TimeZone) -> ErrorText {
        switch self {
        case .already(let event):
            ErrorText("\(name): \(event.alreadyWords(zone: zone, today: nil)).", "There is nothing to do.")
        case .onHold(let event):
            ErrorText(
                "\(name) is on hold\(event.note.map { ": " + SafeText.visible($0) } ?? "").",
                "Resume or start it first.")
        case .finished: ErrorText("\(name) is finished.", "Open it again first, with a reason.")
        case .notOnHold: ErrorText("\(name) is not on hold.", "There is nothing to resume.")
        case .notFinished: ErrorText("\(name) is not finished.", "There is nothing to open again.")
        case .notForClient:
            ErrorText("\(name) does not wait for the client.", "Start or complete it as the shop's own work.")
        case .notRequested:
            ErrorText("The client has not been asked about \(name).", "Ask for the client's approval first.")
        case .nothingToUndo: ErrorText("Nothing to undo on \(name).", "")
        case .completedLongAgo(let event):
            ErrorText(
                "\(name): \(event.words(zone: zone, today: nil)), and the order is completed: taking that back is rework.",
                "Open it again with R and a reason.")
        case .noReason: ErrorText("A reason is needed for \(name).", "Say why in a few words.")
        case .noteTooLong(let count):
            ErrorText(
                "The note has \(count) characters.",
                "Use at most \(MilestoneRules.longestNote).")
        case .blocked(let blocks):
            ErrorText(
                blocks.map { $0.sentence(name: name) }.joined(separator: " "),
                MilestoneBlock.wayOn(blocks))
        }
    }
}

extension MilestoneBlock {
    /// The rule, as a sentence that is safe to show.
    package func sentence(name: String) -> String {
        switch self {
        case .after(let names):
            let names = names.map { SafeText.visible($0) }
            return
                "\(name) may not start before \(MilestoneBlock.list(names)) \(names.count == 1 ? "is" : "are") finished."
        case .fabricShort(let missing):
            let shown = missing.prefix(3).map { fabric in
                let piece = SafeText.visible(fabric.piece)
                return
                    "\(SafeText.visible(fabric.fabric)), \(fabric.short.text) yd short\(piece.isBlank ? "" : " (\(piece))")"
            }
            let more = missing.count > 3 ? " and \(missing.count - 3) more" : ""
            return
                "\(name) may not start before its fabric is all here: \(shown.joined(separator: "; "))\(more)."
        case .approvalMissing(nil):
            return "\(name) ends with the client's approval, and the client has not been asked."
        case .approvalMissing(.declined?):
            return "\(name) ends with the client's approval, and the client has declined."
        case .approvalMissing: return "\(name) waits for the client's approval."
        }
    }

    /// What to do about all of them.
    static func wayOn(_ blocks: [MilestoneBlock]) -> String {
        let ways = blocks.map { block in
            switch block {
            case .after(let names): names.count == 1 ? "finish that first" : "finish those first"
            case .fabricShort: "receive the fabric first"
            case .approvalMissing(.pending?): "approve it when the client has answered"
            case .approvalMissing: "ask the client first"
            }
        }
        let way = ways.joined(separator: " and ")
        return "\(way.prefix(1).uppercased() + way.dropFirst()), or override with a reason."
    }

    /// `A`, `A and B`, `A, B and C`
    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}

extension MilestoneEvent {
    /// "already done 14:02 by Ana"; with the day where that was not `today`.
    func alreadyWords(zone: TimeZone, today: CalendarDay?) -> String {
        "already \(words(zone: zone, today: today))"
    }

    /// "done 14:02 by Ana"; with the day where that was not `today`.
    func words(zone: TimeZone, today: CalendarDay?) -> String {
        let what =
            switch kind {
            case .completed: "done"
            case .started, .resumed, .reopened: "in progress"
            case .held: "on hold"
            case .skipped: "skipped"
            case .requested: "asked"
            case .approved: "approved"
            case .declined: "declined"
            case .undone, .noted: "so"
            }
        let day = at.day(in: zone)
        let when = day == today ? at.timeOfDay(in: zone) : "\(day.iso) \(at.timeOfDay(in: zone))"
        return "\(what) \(when) by \(SafeText.visible(by))"
    }
}

extension CatalogueProblem {
    package var text: ErrorText {
        switch self {
        case .noName: ErrorText("The name is missing.", "Type one.")
        case .nameTooLong(let count):
            ErrorText("The name has \(count) characters.", "Use at most \(CatalogueLimits.name).")
        case .nameNotOneLine:
            ErrorText("The name has a line end or another control character.", "Type it in one line.")
        case .nameTaken(let name, let isRetired):
            ErrorText(
                "There is '\(SafeText.visible(name))' already\(isRetired ? ", retired" : "").",
                isRetired ? "Restore that one, or use another name." : "Use another name.")
        case .expectedDays:
            ErrorText(
                "The expected days must be a whole number from \(CatalogueLimits.expectedDays.lowerBound) to \(CatalogueLimits.expectedDays.upperBound).",
                "Type one, or nothing where none are expected.")
        case .tooMany(let subject, let most):
            switch subject {
            case .milestone:
                ErrorText(
                    "The catalogue has \(most) milestones, the most there can be.",
                    "Rename one that is retired.")
            case .route:
                ErrorText("There are \(most) routes, the most there can be.", "Change one that is retired.")
            case .step: ErrorText("A route has at most \(most) milestones.", "Take some out.")
            }
        case .notFound(let subject):
            ErrorText("This \(subject.rawValue) is not there any more.", "Look at the catalogue again.")
        case .noSteps: ErrorText("The route has no milestones.", "Add at least one.")
        case .unknownStep:
            ErrorText(
                "The route names a milestone that it cannot have.", "Open the route again and choose anew.")
        case .circle(let names):
            ErrorText(
                "The rules go round in a circle: \(names.map { SafeText.visible($0) }.joined(separator: ", then ")).",
                "Take out one of these rules.")
        case .changedMeanwhile(let name):
            ErrorText(
                "Somebody else has changed the route '\(SafeText.visible(name))' since you opened it.",
                "Open it again to see what they did.")
        }
    }
}
