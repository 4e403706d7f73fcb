import Core
import Terminal

extension Frame {
    /// Ends a prompt whose time is over, and carries out what was chosen.
    mutating func settlePrompt() -> [FrameCommand] {
        guard let asked else { return [] }
        if let (milestone, reason) = asked.chosen(at: now) {
            self.asked?.isAnswered = true
            return [.run(.holdScanned(milestone, reason), for: Frame.itself, by: actor)]
        }
        // A digit that came in time is still waited for.
        if asked.prompt.until <= now, asked.choice == nil, !asked.isAnswered {
            endPrompt()
            if let words = asked.prompt.ending, !screen.content.showsScans { say(.info, words) }
        }
        return []
    }

    /// What a key does while a scan waits for its answer; nil where it goes on to the screen.
    mutating func answerPrompt(_ key: Key) -> [FrameCommand]? {
        switch asked?.handle(key, at: now) {
        case nil, .passed(after: nil): return nil
        case .passed(after: let digit?): return pass(digit) + pass(key)
        case .taken: return []
        case .ended:
            endPrompt()
            say(.info, "Left as it was.")
            return [.run(.forgetPrompt, for: Frame.itself, by: actor)]
        }
    }

    private mutating func endPrompt() {
        asked = nil
        banner = nil
    }
}
