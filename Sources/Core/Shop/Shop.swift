import Foundation

/// The shop: every operation there is. Each takes the `Actor` who asks, checks that person's right, runs
/// one transaction and records what happened. Extensions by topic: `Shop+Orders`, `Shop+Scanning` …
package final class Shop: Sendable {
    init() {}
}
