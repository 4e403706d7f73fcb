/// One entry of the key bar: `^S Save`.
package struct KeyBarItem: Sendable, Hashable {
    package let key: String
    package let label: String
    /// Why it cannot be done now; nil when it can. Shown dim when not nil.
    package let disabledReason: String?

    package var isEnabled: Bool { disabledReason == nil }

    package init(key: String, label: String, disabledReason: String? = nil) {
        self.key = key
        self.label = label
        self.disabledReason = disabledReason
    }
}
