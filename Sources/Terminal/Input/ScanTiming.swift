/// How fast a scanner types, in milliseconds.
package struct ScanTiming: Sendable, Hashable {
    /// The longest pause between two letters of a burst; the only time an `O` is ever held back.
    package let gap: Int
    /// The longest pause between two letters once `OPTS` has come: a slow line splits bursts.
    package let letter: Int

    /// `gap` is kept within 20 to 500.
    package init(gap: Int = 50) {
        self.gap = min(500, max(20, gap))
        letter = 500
    }
}
