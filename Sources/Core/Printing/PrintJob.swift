/// Something that was sent to print: one PDF, of one order or many.
package struct PrintJob: Sendable, Hashable {
    package struct PrintedOrder: Sendable, Hashable {
        package let id: OrderID
        package let number: OrderNumber
    }

    package let id: PrintJobID
    package let kind: DocumentKind
    /// `Work order 2026-0042`, `3 work orders`.
    package let title: String
    /// In the order of the pages.
    package let orders: [PrintedOrder]
    /// Where it went, or else where it is to go; nil is the print system's own choice.
    package let printer: String?
    /// What the print system calls it, once it has it: `laser-12`.
    package let schedulerJob: SchedulerJob?
    package let state: PrintJobState
    package let trouble: PrinterTrouble?
    /// The print system's own words, made safe to show.
    package let message: String?
    package let at: Instant
    package let by: String
    package let terminal: String
    /// Since when it is in this state.
    package let since: Instant
    /// Somebody wants it cancelled, and the print system has not been told yet.
    package let isBeingCancelled: Bool
    /// How often its order was printed as this before, where it is of one order: 2 is the second reprint.
    package let reprint: Int

    /// Whether somebody should look at it.
    package var needsAttention: Bool { state == .failed || trouble != nil && !state.isSettled }

    /// `printing`, `out of paper`, `cancelled`.
    package var standing: String {
        if isBeingCancelled && !state.isSettled { return "being cancelled" }
        if let trouble, !state.isSettled, state != .failed { return trouble.words }
        return state.words
    }

    /// How it stands and where, as a sentence without its end: `out of paper on laser (laser-12)`.
    package var sentence: String {
        let place = printer.map { " on \(SafeText.visible($0))" } ?? ""
        let number = schedulerJob.map { " (\(SafeText.visible($0.name)))" } ?? ""
        return "\(standing)\(place)\(number)"
    }

    /// What to do about it; nil where nothing needs to be done.
    package var remedy: String? {
        if state == .failed {
            return "It is kept: send it again when the printer is ready, or to another printer."
        }
        return needsAttention ? trouble?.remedy(of: printer.map { SafeText.visible($0) }) : nil
    }
}
