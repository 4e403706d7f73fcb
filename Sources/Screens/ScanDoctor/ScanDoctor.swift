import Core
import Terminal

/// Finds out how the scanner is set up: takes every key with its time, and does nothing by any scan.
package struct ScanDoctor: ScreenContent {
    private(set) var diagnosis: ScannerDiagnosis
    /// Whether leaving it leaves the program: it was started by `opts scanner`.
    let isAlone: Bool
    /// When the last key came, by the clock that ticks go by.
    private var lastKey: Instant?
    /// How many lines are scrolled away, where there are more than the screen has room for.
    private(set) var top = 0
    /// Whether the shop is being asked.
    private var isBusy = false

    package init(gap: Int = ShopSettings().scanGap, isAlone: Bool = false) {
        diagnosis = ScannerDiagnosis(gap: gap)
        self.isAlone = isAlone
    }

    package var title: String { "Scan doctor" }
    package var keymap: Keymap<ScanDoctorAction> { ScanDoctorAction.keymap }
    package var focus: InputFocus { .text }
    package var wantsStrokes: Bool { true }
    package var isLively: Bool { !diagnosis.open.isEmpty }

    package func disabled(_ context: Context) -> [ScanDoctorAction: String] {
        var reasons: [ScanDoctorAction: String] = [:]
        switch diagnosis.lesson {
        case .unknown: reasons[.learn] = "Scan the card's middle code first."
        case .notNeeded:
            reasons[.learn] = "The letters of codes arrive as they are: there is nothing to learn."
        case .learned: reasons[.learn] = "This terminal has learnt it already."
        case .refused(let problem): reasons[.learn] = problem.text.line
        case .learnable: break
        }
        if diagnosis.learned == nil { reasons[.forget] = "This terminal has learnt nothing." }
        if diagnosis.scans.isEmpty, diagnosis.stranger == nil { reasons[.again] = "Nothing was scanned yet." }
        if isBusy {
            for action in [ScanDoctorAction.learn, .forget] { reasons[action] = "The shop is being asked." }
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.scanDoctor(.read))] }

    package mutating func perform(_ action: ScanDoctorAction, _ context: Context) -> [Effect] {
        switch action {
        case .learn:
            guard case .learnable(let letters) = diagnosis.lesson else { return [] }
            isBusy = true
            return [.ask(.scanDoctor(.learn(letters)))]
        case .forget:
            isBusy = true
            return [.ask(.scanDoctor(.forget))]
        case .again:
            diagnosis = ScannerDiagnosis(gap: diagnosis.gap, learned: diagnosis.learned)
            return []
        case .print: return [.ask(.print(PrintRequest(.scanDoctorCard, orders: [])))]
        case .leave: return [isAlone ? .quit : .pop]
        case .up:
            top = max(0, top - 1)
            return []
        case .down:
            top = min(top + 1, hiddenLines(context))
            return []
        }
    }

    package mutating func take(_ stroke: KeyStroke, _ context: Context) -> [Effect] {
        guard let key = ScannedKey(stroke.key) else { return [] }
        diagnosis.take(key, at: stroke.at)
        lastKey = context.now
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .tick:
            let quiet = lastKey.map { context.now.milliseconds - $0.milliseconds } ?? 0
            if quiet > ScanBurst.rest, !diagnosis.open.isEmpty {
                diagnosis.close()
                top = 0
            }
            return []
        case .paste: return [.message(.info, "Pasted text is no scan: scan the card.")]
        case .response(.scanDoctor(let answer)): return take(answer)
        case .response(.failed(.scanDoctor, _, _)):
            isBusy = false
            return nil
        case .changed: return [.ask(.scanDoctor(.read))]
        case .key, .mouse, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func take(_ answer: ScanDoctorResponse) -> [Effect] {
        let wasAsked = isBusy
        isBusy = false
        diagnosis.gap = answer.gap
        diagnosis.learned = answer.letters
        guard wasAsked else { return [] }
        let words =
            answer.letters == nil
            ? "This terminal reads scans as they come again."
            : "Learnt: from now on this terminal's scans are read through it."
        return [.message(.success, words)]
    }
}
