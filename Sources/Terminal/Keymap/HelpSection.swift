/// One heading of the help screen with its entries, in the order the bindings were given.
package struct HelpSection: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        /// All keys, as printed: `Down, j`.
        package let keys: String
        package let text: String
        /// Why it cannot be done now; nil when it can.
        package let disabledReason: String?
    }

    package let title: String
    package let entries: [Entry]
}
