import Foundation

/// Whose paper it is, of what size, and when it was made: on every page of every document.
package struct Imprint: Sendable, Hashable {
    package let letterhead: Letterhead
    package let paper: PaperSize
    package let printedAt: Instant
    package let zone: TimeZone

    package init(letterhead: Letterhead, paper: PaperSize, printedAt: Instant, zone: TimeZone) {
        self.letterhead = letterhead
        self.paper = paper
        self.printedAt = printedAt
        self.zone = zone
    }

    var today: CalendarDay { WallClock(printedAt, zone).day }
}
