import Core
import Terminal

/// What the last scan did, shown large over the screen for a while.
struct ScanBanner: Sendable, Equatable {
    let banner: Banner
    /// When it goes by itself.
    let until: Instant
    /// The order that was shown, for the keys the banner offers.
    let order: OrderID?
    /// The milestone that was shown as the next one: one key completes it.
    let next: MilestoneID?
    /// The paper is out of date: one key prints it again.
    let offersReprint: Bool
    /// The scanner types wrongly: one key opens the scan doctor.
    let offersDoctor: Bool

    /// The order whose print it is about.
    let printOf: OrderID?

    private static let successSeconds: Int64 = 8
    private static let failureSeconds: Int64 = 15

    /// The answer to a scan; `offersKeys` where keys mean actions on the screen below.
    init(_ outcome: ScanOutcome, at now: Instant, offersKeys: Bool) {
        let isShown = outcome.kind == .shown && outcome.request == nil && outcome.job == nil
        let isOffer =
            (isShown || outcome.isBlocked) && outcome.order != nil && offersKeys && outcome.prompt == nil
        offersReprint = outcome.isStale && outcome.order != nil && offersKeys && outcome.prompt == nil
        offersDoctor = outcome.kind == .layout && offersKeys
        printOf = outcome.request == .printWorkOrder || outcome.job != nil ? outcome.order?.id : nil
        order = isOffer || offersReprint ? outcome.order?.id : nil
        next = isOffer && isShown ? outcome.milestone?.id : nil
        var lines: [String] = []
        if let order = outcome.order, outcome.kind != .shown || outcome.prompt != nil || outcome.job != nil {
            lines.append("\(order.number)  \(SafeText.visible(order.customer))")
        }
        lines.append(outcome.message)
        lines += outcome.prompt?.lines ?? []
        if outcome.isBlocked { lines.append(outcome.wayToOverride(opensBy: order == nil ? nil : "o")) }
        let offers = [
            next == nil ? nil : "c  complete it", order == nil ? nil : "o  open the order",
            offersReprint ? "p  print it again" : nil, offersDoctor ? "d  scan doctor" : nil,
        ].compactMap(\.self)
        if !offers.isEmpty { lines.append(offers.joined(separator: "     ")) }
        banner = Banner(outcome.bannerShape, word: outcome.bannerWord, lines: lines)
        until =
            outcome.prompt?.until
            ?? now.adding(
                seconds: outcome.kind.isSuccess ? ScanBanner.successSeconds : ScanBanner.failureSeconds)
    }

    /// A scan that could not be taken at all.
    init(word: String, lines: [String], at now: Instant) {
        banner = Banner(.cross, word: word, lines: lines)
        until = now.adding(seconds: ScanBanner.failureSeconds)
        order = nil
        next = nil
        offersReprint = false
        offersDoctor = false
        printOf = nil
    }

    /// The upper part of a screen's room.
    static func rect(in body: Rect) -> Rect { body.splitTop(max(9, body.height / 2)).top }
}
