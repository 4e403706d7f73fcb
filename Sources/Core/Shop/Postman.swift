import Foundation

/// Looks after the outbox while a program runs: gives what is due to the mail server, and has the daily digest written
/// when its hour comes. Every program of a shop does so; each takes a letter of its own.
package final class Postman: Sendable {
    /// How often the outbox is looked at, in seconds.
    package static let interval = 3
    /// A server that is away keeps each letter waiting: so many are tried before somebody looks again.
    private static let mostInTurn = 20

    private let shop: Shop
    private let sender: MailSender
    private let isAtIt = NSLock()

    /// - Parameter sender: who says when to end.
    package init(_ shop: Shop, by sender: MailSender = MailSender()) {
        self.shop = shop
        self.sender = sender
    }

    /// Does what is due now.
    /// - Returns: what became of the letters that were tried.
    /// - Throws: `mail` where mail is not set up, `storage`.
    @discardableResult
    package func turn() throws -> [OutboxLetter] {
        isAtIt.lock()
        defer { isAtIt.unlock() }
        guard !sender.isEnding else { return [] }
        try shop.queueDigest()
        return try shop.deliver(most: Postman.mostInTurn, by: sender)
    }

    /// Begins nothing more. A turn in another thread leaves its letter, or has it accepted, soon.
    package func endSoon() { sender.endSoon() }

    /// Waits until the turn in another thread is over; where it is not over after so many seconds, its letter is given
    /// back for it.
    package func end(within seconds: Double) {
        sender.endSoon()
        if isAtIt.lock(before: Date(timeIntervalSinceNow: seconds)) { return isAtIt.unlock() }
        guard let hand = sender.inHand else { return }
        try? shop.leave(hand.lease, isHandedOver: hand.isHandedOver)
    }
}
