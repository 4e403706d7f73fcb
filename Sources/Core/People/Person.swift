/// An account, with what those who look after it want to know.
package struct Person: Sendable, Hashable {
    package let account: Account
    /// Nil where they have not signed in yet.
    package let signedInAt: Instant?
    /// Since when they have the badge that counts; nil where they have none.
    package let badgeSince: Instant?

    package var id: AccountID { account.id }
}
