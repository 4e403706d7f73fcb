import Core
import Terminal

extension Frame {
    /// A scan came in, on whatever screen: it is taken, and nothing of it reaches the screen's fields.
    mutating func scan(_ raw: String) -> [FrameCommand] {
        if heldScans != nil {
            heldScans?.append(raw)
            return []
        }
        if case .badge = ScanReading.read(raw) { return scanBadge(raw) }
        guard actor != nil else {
            return show(
                ScanBanner(
                    word: "SIGN IN",
                    lines: ["Nobody is signed in here: scan your badge or sign in first, then scan again."],
                    at: now))
        }
        guard actor?.may(.scanCodes) == true else {
            return show(
                ScanBanner(
                    word: "NOT HERE", lines: ["Codes are scanned by those who work in the shop."], at: now))
        }
        return [.run(.scan(raw), for: Frame.itself, by: asker)]
    }

    /// Who asks on the screen that is up.
    var asker: Actor? { screen.content.scansSilently ? actor?.silently : actor }

    mutating func show(_ new: ScanBanner) -> [FrameCommand] {
        banner = new
        return new.banner.shape == .cross ? [.bell] : []
    }

    mutating func show(_ outcome: ScanOutcome) -> [FrameCommand] {
        var commands: [FrameCommand] = []
        lateEndMark.answered(at: now)
        asked = StandingPrompt(outcome, at: now)
        followed = FollowedPrint(outcome, at: now)
        if screen.content.showsScans {
            banner = nil
            if !outcome.kind.isSuccess { commands.append(.bell) }
        } else {
            commands += show(
                ScanBanner(
                    outcome, at: now, offersKeys: overlay == nil && screen.content.focus == .keys))
        }
        commands += tell(.scanned(outcome))
        switch outcome.request {
        case nil: break
        case .signOut: commands += signOut()
        case .nextScreen:
            if case .scan = screen {
                commands += apply(
                    [stack.depth > 1 ? .pop : .replace(.dashboard(Dashboard()))], from: stack.top.id)
            } else {
                commands += apply([.push(.scan(ScanScreen()))], from: stack.top.id)
            }
        case .printWorkOrder:
            if let order = outcome.order {
                let request = PrintRequest(.workOrder, orders: [order.id])
                commands.append(.run(.print(request), for: Frame.itself, by: actor))
            }
        }
        return commands
    }

    /// What a key does while a banner is up: one that the banner offers, or the banner's end. Nil where the key
    /// goes on to the screen.
    mutating func pressInBanner(_ key: Key) -> [FrameCommand]? {
        // A mode or a question stays in sight for as long as it counts.
        guard let banner, asked == nil else { return nil }
        self.banner = nil
        if key == .escape { return [] }
        guard overlay == nil, screen.content.focus == .keys else { return nil }
        if banner.offersDoctor, key == .character("d") {
            return apply([.push(.scanDoctor(ScanDoctor()))], from: stack.top.id)
        }
        guard let order = banner.order else { return nil }
        switch key {
        case .character("c"):
            guard let next = banner.next else { return nil }
            return [.run(.completeShown(next), for: stack.top.id, by: actor)]
        case .character("p") where banner.offersReprint:
            let request = PrintRequest(.workOrder, orders: [order])
            return [.run(.print(request), for: Frame.itself, by: actor)]
        case .character("o"):
            return apply([.push(.checklist(OrderChecklist(order: order)))], from: stack.top.id)
        default: return nil
        }
    }
}
