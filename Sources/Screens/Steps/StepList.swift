import Core
import Terminal

/// Steps being put in order: those that are taken, and those that can still be.
struct StepList: Sendable, Equatable {
    /// A step, known by its name: within a list no two have the same.
    struct Step: Sendable, Hashable {
        let name: String
        /// Why it cannot be dropped; nil where it can.
        var lock: String?
        /// Shown beside it, in few words.
        var remark = ""
        /// The order's milestone, whose sign is shown; nil for a step of a route or of the catalogue alone.
        var milestone: Milestone?
    }

    enum Side: Sendable, Hashable { case taken, offered }

    private(set) var taken: [Step]
    private(set) var offered: [Step]
    private(set) var side: Side
    private(set) var takenCursor = ListCursor()
    private(set) var offeredCursor = ListCursor()
    /// Every step that can be offered, in the catalogue's order.
    private var catalogue: [Step]

    /// - Parameter catalogue: what can be added; what is taken of it is not offered again.
    init(taken: [Step], catalogue: [Step]) {
        self.taken = taken
        self.catalogue = catalogue
        offered = []
        side = taken.isEmpty ? .offered : .taken
        offerTheRest()
    }

    var names: [String] { taken.map(\.name) }

    /// The step under the cursor among those taken; nil on the other side.
    var selected: Step? {
        side == .taken && taken.indices.contains(takenCursor.index) ? taken[takenCursor.index] : nil
    }

    /// The step under the cursor among those offered; nil on the other side.
    var offer: Step? {
        side == .offered && offered.indices.contains(offeredCursor.index) ? offered[offeredCursor.index] : nil
    }

    /// Goes to the other side, where there is anything.
    mutating func switchSide() {
        let other: Side = side == .taken ? .offered : .taken
        if !(other == .taken ? taken : offered).isEmpty { side = other }
    }

    mutating func go(to side: Side, _ row: Int) {
        self.side = side
        move(to: row)
    }

    /// Takes a key that moves the cursor.
    @discardableResult
    mutating func handle(_ key: Key, height: Int) -> Bool {
        side == .taken
            ? takenCursor.handle(key, count: taken.count, height: height)
            : offeredCursor.handle(key, count: offered.count, height: height)
    }

    /// Takes the offered step; it comes after the step that the cursor was on last, else at the end.
    /// - Returns: the step's name; nil where nothing is offered.
    @discardableResult
    mutating func add() -> String? {
        guard let step = offer else { return nil }
        let place = min(taken.count, taken.isEmpty ? 0 : takenCursor.index + 1)
        taken.insert(step, at: place)
        takenCursor.move(to: place, count: taken.count)
        offerTheRest()
        return step.name
    }

    /// Lets the selected step go.
    /// - Returns: the step's name; nil where none is selected, or it is locked.
    @discardableResult
    mutating func drop() -> String? {
        guard let step = selected, step.lock == nil else { return nil }
        taken.remove(at: takenCursor.index)
        takenCursor.move(to: takenCursor.index, count: taken.count)
        offerTheRest()
        return step.name
    }

    /// Moves the selected step up (-1) or down (1); the cursor goes with it.
    mutating func shift(by offset: Int) {
        guard selected != nil else { return }
        let (from, to) = (takenCursor.index, takenCursor.index + offset)
        guard taken.indices.contains(to) else { return }
        taken.swapAt(from, to)
        takenCursor.move(to: to, count: taken.count)
    }

    /// Makes the list that of a route. Locked steps that the route does not have stay, each after the step that it
    /// came after.
    mutating func fill(with route: [Step]) {
        var filled = route.map { step in taken.first { $0.name == step.name } ?? step }
        var before: String?
        for step in taken {
            if step.lock != nil, !filled.contains(where: { $0.name == step.name }) {
                let place =
                    before.flatMap { name in filled.firstIndex { $0.name == name } }.map { $0 + 1 } ?? 0
                filled.insert(step, at: place)
            }
            if filled.contains(where: { $0.name == step.name }) { before = step.name }
        }
        taken = filled
        side = .taken
        takenCursor = ListCursor()
        offerTheRest()
    }

    /// Says beside each taken step what `remark` says of its name.
    mutating func setRemarks(_ remark: (String) -> String) {
        for place in taken.indices { taken[place].remark = remark(taken[place].name) }
    }

    /// Takes in how the steps stand now. What is taken stays so, in its order.
    /// - Parameters:
    ///   - own: what the order has saved. It can be offered, whether the catalogue still has it or not.
    ///   - catalogue: what can be added beside.
    mutating func update(_ own: [Step], catalogue: [Step]) {
        taken = taken.map { step in own.first { $0.name == step.name } ?? step }
        let others = own.filter { step in !catalogue.contains { $0.name == step.name } }
        self.catalogue = catalogue.map { step in own.first { $0.name == step.name } ?? step } + others
        offerTheRest()
    }

    /// Puts the cursors on the steps that they were on in `old`, where these are still there.
    mutating func keepPlace(of old: StepList) {
        func row(_ cursor: ListCursor, _ before: [Step], _ now: [Step]) -> Int {
            guard before.indices.contains(cursor.index) else { return 0 }
            return now.firstIndex { $0.name == before[cursor.index].name } ?? cursor.index
        }
        takenCursor.move(to: row(old.takenCursor, old.taken, taken), count: taken.count)
        offeredCursor.move(to: row(old.offeredCursor, old.offered, offered), count: offered.count)
        if !(old.side == .taken ? taken : offered).isEmpty { side = old.side }
    }

    private mutating func move(to row: Int) {
        switch side {
        case .taken: takenCursor.move(to: row, count: taken.count)
        case .offered: offeredCursor.move(to: row, count: offered.count)
        }
    }

    private mutating func offerTheRest() {
        offered = catalogue.filter { step in !taken.contains { $0.name == step.name } }
        offeredCursor.move(to: offeredCursor.index, count: offered.count)
        if offered.isEmpty, side == .offered { side = .taken }
        if taken.isEmpty, !offered.isEmpty { side = .offered }
    }
}
