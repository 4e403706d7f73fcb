/// What a badge that was scanned to sign in has done.
package struct BadgeSignIn: Sendable, Equatable {
    /// Nil where nobody was signed in by it.
    package let actor: Actor?
    /// As a scan's: what to say, and what stands in the log.
    package let outcome: ScanOutcome
    /// After so many seconds without a key or scan they are signed out again.
    package let idleSeconds: Int64

    package init(actor: Actor?, outcome: ScanOutcome, idleSeconds: Int64) {
        self.actor = actor
        self.outcome = outcome
        self.idleSeconds = idleSeconds
    }
}
