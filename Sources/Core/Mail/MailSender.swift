import Foundation
import Synchronization

/// Who gives letters to the mail server in one program: whether it is to end, and what it has in hand.
///
/// A letter whose words the server has not been given yet is left at once where the program ends. One that it has been
/// given is waited for, so that it does not come twice.
package final class MailSender: Sendable {
    /// A letter that is being given to the server.
    struct Hand: Sendable {
        let lease: LetterLease
        /// Whether the server may have its words.
        var isHandedOver = false
    }

    private let patience: Duration
    private let isAsked: @Sendable () -> Bool
    private let end = Mutex<ContinuousClock.Instant?>(nil)
    private let hand = Mutex<Hand?>(nil)
    /// Letters that the server has accepted and of which that could not be written down yet.
    private let unwritten = Mutex<[LetterLease]>([])

    /// - Parameters:
    ///   - patience: how long a letter that the server has is waited for at the end.
    ///   - isAsked: whether somebody wants it to end, beside `endSoon`.
    package init(patience: Duration = .seconds(10), isAsked: @escaping @Sendable () -> Bool = { false }) {
        self.patience = patience
        self.isAsked = isAsked
    }

    /// From here on nothing is begun.
    package func endSoon() { end.withLock { if $0 == nil { $0 = .now + patience } } }

    package var isEnding: Bool {
        if isAsked() { endSoon() }
        return end.withLock { $0 != nil }
    }

    /// Whether what is in hand is to be broken off.
    var breaksOff: Bool {
        guard isEnding else { return false }
        return inHand?.isHandedOver == true ? end.withLock { $0.map { $0 <= .now } ?? false } : true
    }

    // MARK: In hand

    var inHand: Hand? { hand.withLock { $0 } }
    func take(_ lease: LetterLease) { hand.withLock { $0 = Hand(lease: lease) } }
    func handOver() { hand.withLock { $0?.isHandedOver = true } }
    func putDown() { hand.withLock { $0 = nil } }

    // MARK: To be written down

    func keep(_ lease: LetterLease) { unwritten.withLock { $0.append(lease) } }

    /// Writes down with `body` what is left to, the oldest first, until it throws.
    func writeDown(_ body: (LetterLease) throws -> Void) rethrows {
        while let lease = unwritten.withLock({ $0.first }) {
            try body(lease)
            unwritten.withLock { $0.removeAll { $0.token == lease.token } }
        }
    }
}
