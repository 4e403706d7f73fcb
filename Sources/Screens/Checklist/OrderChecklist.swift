import Core
import Terminal

/// An order with its milestones, to move them and to see what happened to each.
package struct OrderChecklist: ScreenContent {
    package let id: OrderID
    /// Nil until it has been read.
    package internal(set) var order: Order?
    package internal(set) var cursor = ListCursor()
    /// The milestone that the cursor is on: it stays there, wherever the milestone goes.
    var selected: MilestoneID?
    var dialog: Dialog<ChecklistAction>?
    /// How many lines the history and the pieces are scrolled.
    private(set) var scrolled = 0
    /// A question about the order as a whole.
    var question: LifecycleQuestion?
    /// What happened to the order as a whole.
    private(set) var moments: [OrderMoment] = []
    /// The step that the dialog would do in spite of a rule; nil where it asks for something else.
    var overriding: MilestoneAction?
    /// The dialog that was answered last, with what was typed in it: it comes back where the step was refused.
    var answered: Dialog<ChecklistAction>?
    /// What a client tells on the telephone, until it is answered.
    var spoken: SpokenCode?
    var isCodeShown = false
    /// What to put on paper.
    private(set) var papers: PapersMenu?
    /// Whether an answer is waited for: a second key press must not do a second step.
    var isWorking = false
    /// The client is mailed nothing of the next step.
    private(set) var isSilent = false

    package init(order: OrderID) { id = order }

    package var title: String { order.map { "Order \($0.number)" } ?? "Order" }
    package var keymap: Keymap<ChecklistAction> { ChecklistAction.keymap(for: milestone) }
    package var focus: InputFocus {
        dialog != nil || question != nil || papers != nil || isCodeShown ? .overlay : .keys
    }

    package var hasMenu: Bool { papers != nil }

    package var overlayKeys: [KeyBar.Item] {
        papers != nil ? PapersMenu.keys : question?.keys ?? dialog?.keys ?? [KeyBar.Item("Esc", "Close")]
    }

    var milestone: Milestone? {
        order.flatMap { $0.milestones.indices.contains(cursor.index) ? $0.milestones[cursor.index] : nil }
    }

    package func disabled(_ context: Context) -> [ChecklistAction: String] {
        guard let order else {
            return Dictionary(
                uniqueKeysWithValues: ChecklistAction.allCases.filter { $0 != .back }.map {
                    ($0, "The order is not there yet.")
                })
        }
        var disabled: [ChecklistAction: String] = [:]
        for action in ChecklistAction.allCases {
            guard let step = action.step(reason: "-") else { continue }
            disabled[action] = refusal(of: step, order, context)
        }
        disabled[.silence] = refusalOfSilence(order)
        for action in LifecycleAction.allCases {
            disabled[.whole(action)] = action.refusal(order.number, order.status, context)
        }
        if let refusal = context.filesRefusal { disabled[.writePDF] = refusal }
        if order.status == .cancelled {
            disabled[.edit] = ShopError.cancelled(order.number).text(zone: context.zone).line
            disabled[.undoOrder] = disabled[.edit]
            disabled[.list] = disabled[.edit]
        } else if order.milestones.allSatisfy({ MilestoneRules.standing(in: $0.history).isEmpty }) {
            disabled[.undoOrder] = "Nothing to undo on \(order.number): no step has been done."
        }
        return disabled
    }

    private func refusalOfSilence(_ order: Order) -> String? {
        guard let milestone else { return "The order has no milestones." }
        if !milestone.traits.tellsClient && !milestone.traits.clientActs {
            return "The client is not told of this milestone."
        }
        if order.customer.email == nil { return "The customer has no e-mail address." }
        return order.customer.wantsMail ? nil : "The customer wants no mail."
    }

    private func refusal(of step: MilestoneAction, _ order: Order, _ context: Context) -> String? {
        if order.status == .cancelled {
            return ShopError.cancelled(order.number).text(zone: context.zone).line
        }
        guard let milestone else { return "The order has no milestones." }
        do throws(MilestoneRefusal) {
            _ = try MilestoneRules.step(for: step, history: milestone.history, traits: milestone.traits)
            return nil
        } catch {
            return ShopError.milestone(error, name: milestone.name).text(zone: context.zone).line
        }
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.order(id))] }

    package mutating func perform(_ action: ChecklistAction, _ context: Context) -> [Effect] {
        switch action {
        case .up, .down, .first, .last:
            move(action)
            return []
        case .pageDown, .pageUp:
            scrolled = scroll(by: action == .pageDown ? 5 : -5, context)
            return []
        case .back: return [.pop]
        case .edit: return [.push(.editor(OrderEditor(editing: id)))]
        case .files: return [.push(.attachments(AttachmentsScreen(order: id)))]
        case .fabric: return [.push(.receiving(ReceivingScreen(order: id)))]
        case .print: return [.ask(.print(PrintRequest(.workOrder, orders: [id])))]
        case .writePDF: return [.ask(.writePDF(DocumentRequest(.workOrder, orders: [id])))]
        case .papers:
            papers = PapersMenu([id], words: order.map { "order \($0.number)" }, at: context.now)
            return []
        case .list: return [.push(.steps(OrderSteps(of: id)))]
        case .undoOrder: return work(.undoLast(id))
        case .silence:
            isSilent.toggle()
            return []
        case .showCode:
            isCodeShown = true
            return []
        case .whole(let action):
            guard let order else { return [] }
            let begun = action.begin(order.id, order.number, customer: order.customer.name)
            question = begun.question
            return begun.effects
        case .ask, .request, .start, .complete, .undo, .hold, .resume, .skip, .reopen, .note, .approve,
            .approveByCode, .decline, .declineByCode:
            guard let order, let milestone, let step = action.step(reason: "") else { return [] }
            let blocks = order.blocks(of: step, on: milestone)
            if !blocks.isEmpty {
                askToOverride(blocks, action, step, milestone)
                return []
            }
            if let question = question(action, milestone) {
                open(question)
                return []
            }
            return work(.perform(step, milestone.id, silently: isSilent))
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text):
            dialog?.paste(text)
            question?.paste(text)
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .changed: return [.ask(.order(id))]
        case .response(let response): return take(response, context)
        case .scanned, .tick, .resized, .ending: return nil
        }
    }

    // MARK: Steps

    /// Asks for a step, unless the last one has not been answered.
    mutating func work(_ request: Request) -> [Effect] {
        if isWorking { return [] }
        isWorking = true
        return [.ask(request)]
    }

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        if isCodeShown {
            isCodeShown = false
            return []
        }
        if question != nil { return answer(key) }
        if papers != nil { return choosePaper(key, context) }
        guard let outcome = dialog?.handle(key) else { return nil }
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            spoken = nil
            return []
        case .chosen(let action, let reason): return choose(action, reason)
        }
    }

    private mutating func choosePaper(_ key: Key, _ context: Context) -> [Effect] {
        guard let outcome = papers?.handle(key, at: context.now), outcome != .open else { return [] }
        papers = nil
        return outcome.effects
    }

    private mutating func answer(_ key: Key) -> [Effect] {
        guard let outcome = question?.handle(key), outcome != .open else { return [] }
        question = nil
        if case .ask(let request) = outcome { return work(.lifecycle(request)) }
        return []
    }

    // MARK: Answers

    private mutating func take(_ response: Response, _ context: Context) -> [Effect]? {
        switch response {
        case .order(let fresh):
            show(fresh)
            return [.ask(.lifecycle(.moments(id)))]
        case .moved(let fresh):
            isWorking = false
            isSilent = false
            answered = nil
            spoken = nil
            let moved = moved(in: fresh)
            // Taking back the order's last step may move another milestone: the cursor goes there.
            if let moved { selected = moved.id }
            show(fresh)
            return [.message(.success, moved.map(HistoryWords(context).done) ?? "Done.")]
        case .lifecycle(.moments(let order, let fresh)):
            if order == id { moments = fresh }
            return []
        case .lifecycle(let done):
            isWorking = false
            return took(done)
        case .failed(.order, .order(.deleted)?, let text):
            return [.message(.info, text.line), .pop]
        case .failed(.lifecycle(.moments), _, _): return []
        case .failed(.lifecycle, _, _):
            isWorking = false
            return nil
        case .failed(.perform(let step, let id, nil, _), .milestone(.blocked(let blocks), _)?, _):
            // It was free when the key was pressed: somebody has changed the order meanwhile.
            isWorking = false
            guard let milestone = order?.milestones.first(where: { $0.id == id }) else { return nil }
            selected = id
            askToOverride(blocks, .complete, step, milestone)
            return [.ask(.order(self.id)), .bell]
        case .failed(.perform, let error, _), .failed(.answerByCode, let error, _),
            .failed(.undoLast, let error, _):
            isWorking = false
            reopen(after: error)
            return nil
        default: return nil
        }
    }

    private mutating func took(_ done: LifecycleResponse) -> [Effect] {
        let message = done.words.map { [Effect.message(.success, $0)] } ?? []
        switch done {
        case .cancelled(let fresh), .reinstated(let fresh):
            show(fresh)
            return message + [.ask(.lifecycle(.moments(id)))]
        case .duplicated(let order, _):
            return message + [.push(.checklist(OrderChecklist(order: order.id)))]
        case .deleted: return message + [.pop]
        case .tombstones, .moments: return []
        }
    }

    /// The milestone that something happened to.
    private func moved(in fresh: Order) -> Milestone? {
        fresh.milestones.first { now in
            order?.milestones.first { $0.id == now.id }.map { $0.history.count != now.history.count } ?? false
        }
    }

    /// Shows the order as it is now; the cursor stays on its milestone, and begins on the next one to do.
    private mutating func show(_ fresh: Order) {
        let isFirst = order == nil
        order = fresh
        let next = isFirst ? fresh.nextMilestone?.id : selected
        let place = fresh.milestones.firstIndex { $0.id == next } ?? cursor.index
        cursor.move(to: place, count: fresh.milestones.count)
        selected = milestone?.id
    }

    // MARK: Moving

    /// No further than the longest pane goes.
    private func scroll(by lines: Int, _ context: Context) -> Int {
        guard let order else { return 0 }
        let panes = ChecklistPanes(
            order: order, cursor: cursor, words: HistoryWords(context), moments: moments)
        return max(0, min(scrolled + lines, panes.furthest(in: context.body)))
    }

    private mutating func move(_ action: ChecklistAction) {
        scrolled = 0
        let key: Key =
            switch action {
            case .up: .up
            case .down: .down
            case .first: .home
            default: .end
            }
        cursor.handle(key, count: order?.milestones.count ?? 0, height: 10)
        selected = milestone?.id
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect]? {
        guard let order, dialog == nil, question == nil, papers == nil, !isCodeShown else { return [] }
        switch mouse.action {
        case .wheelUp: move(.up)
        case .wheelDown: move(.down)
        case .press:
            let panes = ChecklistPanes(
                order: order, cursor: cursor, words: HistoryWords(context), moments: moments)
            guard let place = panes.milestone(at: mouse.at, in: context.body) else { return nil }
            cursor.move(to: place, count: order.milestones.count)
            selected = milestone?.id
        }
        return []
    }

    // MARK: Drawing

    package func draw(on canvas: inout Canvas, _ context: Context) {
        if let order {
            ChecklistPanes(
                order: order, cursor: cursor, words: HistoryWords(context), moments: moments,
                scrolled: scrolled
            )
            .draw(on: &canvas, in: context.body)
            if isSilent {
                canvas.write(
                    "client not told",
                    in: Rect(
                        x: context.body.x + 1, y: context.body.y + 1, width: context.body.width - 2, height: 1
                    ),
                    style: .statusWaiting, align: .right)
            }
            if isCodeShown { CodePicture(order).draw(on: &canvas, in: context.body) }
        } else {
            canvas.write("Reading the order…", in: context.body.inset(by: 1, 0), style: .textMuted)
        }
        dialog?.draw(on: &canvas, in: context.body)
        question?.draw(on: &canvas, in: context.body)
        papers?.draw(on: &canvas, in: context.body)
    }
}

extension HistoryWords {
    init(_ context: Context) { self.init(zone: context.zone, today: context.today) }
}
