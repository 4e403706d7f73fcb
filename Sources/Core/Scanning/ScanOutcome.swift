/// What a scan did. The raw value is the `outcome` of `opts scan --json`.
package struct ScanOutcome: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case completed, started, undone, held, shown, already
        case unknown, damaged, layout, notACode, refused

        /// Whether the scan did, or had already done, what it asks for.
        package var isSuccess: Bool {
            switch self {
            case .completed, .started, .undone, .held, .shown, .already: true
            case .unknown, .damaged, .layout, .notACode, .refused: false
            }
        }
    }

    /// A command card asks for something that only the screen can do.
    package enum Request: Sendable, Hashable { case nextScreen, signOut, printWorkOrder }

    package let kind: Kind
    /// One or two short sentences, already safe to show.
    package let message: String
    package let order: OrderSummary?
    /// The milestone that was scanned, or that comes next on a shown order.
    package let milestone: Milestone?
    /// The paper was printed before the order's last change.
    package let isStale: Bool
    /// What has changed since then, in words, safe to show; empty where that is not known.
    package let changes: [String]
    package let request: Request?
    /// The piece whose code was scanned.
    package let piece: PieceID?
    /// What it leaves open for a few seconds.
    package let prompt: ScanPrompt?
    /// A rule stood in the way, which a reason overrides; a scanner cannot give one.
    package let isBlocked: Bool
    /// The print job that it has led to, as it stands.
    package private(set) var job: PrintJob?
    /// The mode in which it was taken.
    private(set) var mode: ScanCommand?

    package init(
        _ kind: Kind, _ message: String, order: OrderSummary? = nil, milestone: Milestone? = nil,
        isStale: Bool = false, changes: [String] = [], request: Request? = nil, piece: PieceID? = nil,
        prompt: ScanPrompt? = nil, isBlocked: Bool = false
    ) {
        self.kind = kind
        self.message = message
        self.order = order
        self.milestone = milestone
        self.isStale = isStale
        self.changes = changes
        self.request = request
        self.piece = piece
        self.prompt = prompt
        self.isBlocked = isBlocked
    }

    /// The milestone that is shown as the order's next one: what a COMPLETE card means that comes right after.
    var shownNext: MilestoneID? { kind == .shown && order != nil && prompt == nil ? milestone?.id : nil }

    /// What a PRINT card has come to: said as it stands with the printer, and not as it was meant.
    package func printed(as job: PrintJob) -> ScanOutcome {
        let words = ["\(SafeText.visible(job.title)): \(job.sentence)."]
        let kept = job.needsAttention ? [job.remedy, "The job is kept in the print queue."] : []
        var outcome = ScanOutcome(
            job.state == .failed ? .refused : .shown,
            (words + kept.compactMap(\.self)).joined(separator: " "),
            order: order)
        outcome.job = job
        return outcome
    }

    func taken(in mode: ScanCommand) -> ScanOutcome {
        var outcome = self
        outcome.mode = mode
        return outcome
    }
}
