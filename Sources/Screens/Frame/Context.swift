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

    package init(
        now: Instant, zone: TimeZone, shopName: String, actor: Actor?, totals: OrderTotals? = nil, size: Size,
        body: Rect,
        glyphs: Glyphs
    ) {
        self.now = now
        self.zone = zone
        self.shopName = shopName
        self.actor = actor
        self.totals = totals
        self.size = size
        self.body = body
        self.glyphs = glyphs
    }

    package var today: CalendarDay { now.day(in: zone) }
}
