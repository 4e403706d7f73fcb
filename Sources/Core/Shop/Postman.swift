import Foundation

/// Looks after the outbox while a program runs: gives what is due to the mail server, and has the daily digest written
/// when its hour comes. Every program of a shop does so; each takes a letter of its own.
package final class Postman: Sendable {
    /// How often the outbox is looked at, in seconds.
    package static let interval = 3
    /// A server that is away keeps each letter waiting: so many are tried before somebody looks again.
    private static let mostInTurn = 20

    private let shop: Shop

    package init(_ shop: Shop) { self.shop = shop }

    /// Does what is due now.
    /// - Returns: what became of the letters that were tried.
    /// - Throws: `mail` where mail is not set up, `storage`.
    @discardableResult
    package func turn() throws -> [OutboxLetter] {
        try shop.queueDigest()
        return try shop.deliver(most: Postman.mostInTurn)
    }
}
