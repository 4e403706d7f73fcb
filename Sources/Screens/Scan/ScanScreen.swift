import Core
import Terminal

/// Says what each scan did, large, and takes codes and numbers typed by hand.
///
/// Enter in the empty field completes the next milestone of the order that was shown. A scanner's own Enter must not:
/// one that comes within `settling` of the scan does nothing, one after `memory` has nothing to complete.
package struct ScanScreen: ScreenContent {
    /// What is shown, and since when.
    struct Shown: Sendable, Equatable {
        let outcome: ScanOutcome
        let at: Instant
    }

    /// In milliseconds.
    static let settling = LateEndMark.settling
    static let memory: Int64 = 60_000
    static let recordLimit = 40
    /// What F8 stands for, so that it does what the card does.
    private static let undoCard =
        ScanCode(kind: .command, number: ScanCommand.undo.rawValue, revision: 0)?.text ?? ""

    package internal(set) var field = TextField()
    /// Nil until it is read.
    package internal(set) var day: ScanDay?
    var shown: Shown?
    /// Since when the client is mailed nothing of the next step; nil where they are.
    private(set) var silentSince: Instant?
    /// Whether a step is being done: a second key press must not do a second one.
    var isWorking = false

    package init() {}

    package var title: String { "Scan" }
    package var showsScans: Bool { true }
    package var scansSilently: Bool { isSilent }
    private var isSilent: Bool { silentSince != nil }
    package var focus: InputFocus { .text }
    package var keymap: Keymap<ScanAction> { ScanAction.keymap }

    /// What is said now: a question or mode that stands, wherever it was scanned, else the last answer.
    func outcome(_ context: Context) -> ScanOutcome? { context.asked ?? shown?.outcome.unanswered }

    /// The order that Enter may move, and the milestone that it would complete.
    private func completable(_ context: Context) -> (order: OrderSummary, milestone: Milestone)? {
        guard let outcome = outcome(context), outcome.kind == .shown, outcome.prompt == nil,
            outcome.request == nil, outcome.job == nil, let order = outcome.order,
            let milestone = outcome.milestone
        else { return nil }
        return (order, milestone)
    }

    package func disabled(_ context: Context) -> [ScanAction: String] {
        guard outcome(context)?.order == nil else { return [:] }
        let reason = "Scan an order first, or type its number."
        return [.open: reason, .print: reason, .undo: reason]
    }

    /// What was said before the screen was left is old; an order is shown as it stands now.
    package mutating func appear(_ context: Context) -> [Effect] {
        let order = shown?.outcome.order
        shown = nil
        silentSince = nil
        isWorking = false
        return [.ask(.scanDay(limit: ScanScreen.recordLimit))] + (order.map { [.ask(.shown($0.id))] } ?? [])
    }

    package mutating func perform(_ action: ScanAction, _ context: Context) -> [Effect] {
        let order = outcome(context)?.order
        switch action {
        case .enter: return enter(context)
        case .open: return order.map { [.push(.checklist(OrderChecklist(order: $0.id)))] } ?? []
        case .print: return order.map { [.ask(.print(PrintRequest(.workOrder, orders: [$0.id])))] } ?? []
        case .undo: return [.ask(.scan(ScanScreen.undoCard))]
        case .silence:
            silentSince = isSilent ? nil : context.now
            return []
        case .log: return [.push(.scanLog(ScanLogScreen()))]
        case .back:
            if field.isEmpty { return [.pop] }
            field.set("")
            return []
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return field.handle(key) ? [] : nil
        case .paste(let text):
            field.paste(text)
            return []
        case .scanned(let outcome):
            shown = Shown(outcome: outcome, at: context.now)
            isWorking = false
            // It was for one step, and the next person's is told again.
            if outcome.kind == .completed { silentSince = nil }
            return [.ask(.scanDay(limit: ScanScreen.recordLimit))]
        case .changed:
            let order = context.asked == nil ? shown?.outcome.order : nil
            return [.ask(.scanDay(limit: ScanScreen.recordLimit))]
                + (order.map { [.ask(.shown($0.id))] } ?? [])
        case .tick:
            if let shown, context.now.milliseconds - shown.at.milliseconds >= ScanScreen.memory {
                self.shown = nil
            }
            if let silentSince,
                context.now.milliseconds - max(silentSince.milliseconds, shown?.at.milliseconds ?? 0)
                    >= ScanScreen.memory
            {
                self.silentSince = nil
            }
            return []
        case .response(let response): return take(response, context)
        case .resized: return []
        case .mouse, .ending: return nil
        }
    }

    private mutating func enter(_ context: Context) -> [Effect] {
        let typed = field.text.trimmingWhitespace()
        if !typed.isEmpty {
            field.set("")
            return [.ask(.scan(typed))]
        }
        field.set("")
        guard let shown, let next = completable(context) else { return [] }
        guard context.now.milliseconds - shown.at.milliseconds >= ScanScreen.settling else {
            return [
                .message(
                    .info, "That Enter came with the scan: nothing was done. Press it again to complete.")
            ]
        }
        // The step that was shown, and not whatever is next by now: somebody else may have done it meanwhile.
        if isWorking { return [] }
        isWorking = true
        return [.ask(.completeShown(next.milestone.id))]
    }

    private mutating func take(_ response: Response, _ context: Context) -> [Effect]? {
        switch response {
        case .scanDay(let day):
            self.day = day
            return []
        case .shown(let fresh):
            renew(fresh, context)
            return []
        case .failed(.shown(let order), _, _):
            if shown?.outcome.order?.id == order { shown = nil }
            return []
        case .failed(.completeShown, _, _):
            isWorking = false
            return []
        default: return nil
        }
    }

    /// Where the order has changed since the answer, by whomever, it is shown as it stands now; else the answer stands.
    private mutating func renew(_ fresh: ScanOutcome, _ context: Context) {
        guard let shown else {
            // The screen has been come back to.
            if fresh.order != nil { self.shown = Shown(outcome: fresh, at: context.now) }
            return
        }
        guard let order = shown.outcome.order, order.id == fresh.order?.id, order != fresh.order else {
            return
        }
        self.shown = Shown(outcome: fresh, at: shown.at)
    }

    // MARK: Drawing

    package func draw(on canvas: inout Canvas, _ context: Context) {
        ScanPanes(
            outcome: outcome(context), field: field, hint: hint(context), isSilent: isSilent, day: day,
            words: HistoryWords(context), now: context.now
        ).draw(on: &canvas, in: context.body)
    }

    private func hint(_ context: Context) -> String {
        guard field.isEmpty, let next = completable(context) else {
            return isSilent
                ? "The client is not told of the next step. F9: told all the same."
                : "Enter takes a typed code, order or invoice number."
        }
        return (isSilent ? "Client not told. " : "")
            + "Enter completes \(SafeText.visible(next.milestone.name)) (a second after the scan)"
    }
}
