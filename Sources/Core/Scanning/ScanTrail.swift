/// What one person has scanned on one terminal, the newest first: from this alone it follows what a card is about, and
/// which mode stands. So it is the same on every screen and on the command line, and after a program was killed.
struct ScanTrail: Sendable {
    /// How long an answer may take from the key to here, in seconds.
    static let grace: Int64 = 2

    let scans: [PastScan]
    let now: Instant

    /// What a card is about.
    struct Target: Sendable {
        let order: OrderID
        /// The milestone whose own code was scanned before the card; nil where an order's was.
        let milestone: MilestoneID?
        /// The same card was read just before: a scanner reads twice, or a hand slipped.
        let isRepeat: Bool
    }

    /// The mode that a card has set and no order has used. A scan that could not be read leaves it: it is for the one
    /// that is read.
    var mode: ScanCommand? {
        guard let last = scans.first(where: { !$0.isUnreadable && $0.card != .nextScreen }),
            last.order == nil, isFresh(last)
        else { return nil }
        return last.command
    }

    /// The scan just before, where a mode has taken it and it was of the same code: the scanner has read twice.
    func repeated(_ reading: ScanReading) -> PastScan? {
        guard let last = scans.first, last.order != nil, last.command != nil, isFresh(last),
            last.reading == reading
        else { return nil }
        return last
    }

    /// The step that an UNDO card has just asked about, and when.
    var undoAsked: (event: EventID, at: Instant)? {
        guard let last = scans.first, last.command == .undo, last.kind == .shown, let event = last.subject,
            isFresh(last)
        else { return nil }
        return (EventID(event), last.at)
    }

    /// The milestone that a HOLD card has just asked about, with its order. The answer may take a moment longer.
    var holdAsked: (milestone: MilestoneID, order: OrderID)? {
        guard let last = scans.first, last.command == .hold, last.kind == .shown,
            let milestone = last.subject, let order = last.order,
            age(last) <= (ScanPrompt.seconds + ScanTrail.grace) * 1000
        else { return nil }
        return (MilestoneID(milestone), order)
    }

    /// The order that a card is about: other cards may stand between it and the card, but nothing else. After a scan
    /// that failed, the order before it is no longer meant. Nor is one that a mode has taken, since who scans cards
    /// first means the next one; but what it did can be taken back, and what it asked be asked again.
    func target(of command: ScanCommand) -> Target? {
        var isRepeat = false
        for (place, scan) in scans.enumerated() {
            if let card = scan.card {
                if place == 0 && card == command { isRepeat = scan.kind.isSuccess && !asks(scan) }
                continue
            }
            guard let order = scan.order, scan.kind.isSuccess || scan.kind == .refused else { return nil }
            if scan.command != nil, command != .undo {
                guard command == .hold, place == 0, holdAsked != nil else { return nil }
            }
            // Whoever scans the card right after the order means the step that the order's scan has shown, even where
            // somebody else has done it meanwhile.
            let shown = place == 0 && command != .undo && scan.command == nil ? scan.subject : nil
            return Target(
                order: order, milestone: scan.milestone ?? shown.map { MilestoneID($0) }, isRepeat: isRepeat)
        }
        return nil
    }

    private func asks(_ scan: PastScan) -> Bool { scan.kind == .shown && scan.subject != nil }

    private func isFresh(_ scan: PastScan) -> Bool { age(scan) <= ScanPrompt.seconds * 1000 }

    private func age(_ scan: PastScan) -> Int64 { now.milliseconds - scan.at.milliseconds }
}

extension PastScan {
    /// The milestone whose own code it was.
    fileprivate var milestone: MilestoneID? {
        guard case .code(let code) = reading, code.kind == .milestone else { return nil }
        return MilestoneID(Int64(code.number))
    }
}
