import Terminal

extension StepList {
    /// What of `StepAction` a list does by itself.
    /// - Returns: whether it was one of these.
    mutating func perform(_ action: StepAction) -> Bool {
        switch action {
        case .otherSide: switchSide()
        case .up: handle(.up, height: 10)
        case .down: handle(.down, height: 10)
        case .first: handle(.home, height: 10)
        case .last: handle(.end, height: 10)
        case .moveUp: shift(by: -1)
        case .moveDown: shift(by: 1)
        case .add: add()
        case .drop: drop()
        case .save, .rules, .rename, .route, .leave: return false
        }
        return true
    }

    /// Why each of these cannot be done now.
    var disabled: [StepAction: String] {
        var disabled: [StepAction: String] = [:]
        if offer == nil {
            disabled[.add] =
                offered.isEmpty
                ? "Every milestone of the catalogue is in the list."
                : "Tab goes to the catalogue: choose there what to add."
        }
        guard let selected else {
            for action in [StepAction.drop, .moveUp, .moveDown, .rules] {
                disabled[action] = "Tab goes to the list: choose there."
            }
            return disabled
        }
        disabled[.drop] = selected.lock
        if takenCursor.index == 0 { disabled[.moveUp] = "It is the first already." }
        if takenCursor.index == taken.count - 1 { disabled[.moveDown] = "It is the last already." }
        return disabled
    }

    /// Takes a click or the wheel.
    mutating func click(_ mouse: Mouse, in rect: Rect) -> Bool {
        switch mouse.action {
        case .wheelUp: handle(.up, height: 10)
        case .wheelDown: handle(.down, height: 10)
        case .press:
            guard let (side, row) = row(at: mouse.at, in: rect) else { return false }
            go(to: side, row)
        }
        return true
    }
}
