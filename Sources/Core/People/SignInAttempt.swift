import Foundation

/// A try to prove who one is, as it is counted.
package struct SignInAttempt: Sendable, Hashable {
    package enum Proof: String, Sendable {
        case password, code
        /// Having a code mailed proves nothing yet; it is counted apart, so that it leaves the tries with a code alone.
        case letter
    }

    let proof: Proof
    /// Of the name that was given, in the form in which names are compared. The name itself is not kept: now and then
    /// somebody types a password there.
    let name: ContentHash
    /// The terminal, or the host that it comes from.
    let origin: String

    private static let longestOrigin = 200

    init(_ proof: Proof, name: String, origin: String) {
        self.proof = proof
        self.name = ContentHash(of: Data(EmailAddress.fold(name.trimmingWhitespace()).utf8))
        self.origin = String(origin.prefix(SignInAttempt.longestOrigin))
    }
}
