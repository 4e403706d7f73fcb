import Core
import Foundation
import Terminal

/// What screens know of the world around them, as values.
package struct Context: Sendable, Equatable {
    package let now: Instant
    package let zone: TimeZone
    package let shopName: String
    /// Who is signed in.
    package let actor: Actor?
    /// The figures of the whole shop; nil before they are known.
    package let totals: OrderTotals?
    package let size: Size
    /// Where the screen is drawn: the terminal without the frame's own lines.
    package let body: Rect
    package let glyphs: Glyphs
    /// The scan that waits for an answer: a mode, or a question.
    package let asked: ScanOutcome?
    /// Whether files of this host can be named.
    package let reachesFiles: Bool

    package init(
        now: Instant, zone: TimeZone, shopName: String, actor: Actor?, totals: OrderTotals? = nil, size: Size,
        body: Rect, glyphs: Glyphs, asked: ScanOutcome? = nil, reachesFiles: Bool = true
    ) {
        self.now = now
        self.zone = zone
        self.shopName = shopName
        self.actor = actor
        self.totals = totals
        self.size = size
        self.body = body
        self.glyphs = glyphs
        self.asked = asked
        self.reachesFiles = reachesFiles
    }

    package var today: CalendarDay { now.day(in: zone) }

    /// Why no file can be named here, in words; nil where one can.
    var filesRefusal: String? { reachesFiles ? nil : ShopError.noFilesHere.text(zone: zone).line }

    /// Why whoever is signed in may not do that, in words; nil where they may. Who came by badge may try it: then the
    /// frame asks for the password.
    func refusal(_ permission: Permission) -> String? {
        let refusal = actor.map { $0.refusal(permission) } ?? .notPermitted(permission)
        if case .passwordNeeded = refusal { return nil }
        return refusal?.text(zone: zone).line
    }
}
