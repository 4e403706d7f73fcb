/// A key with the time at which it was read, in milliseconds on a monotonic clock.
package struct KeyStroke: Sendable, Hashable {
    package let key: Key
    package let at: Int

    package init(_ key: Key, at: Int) {
        self.key = key
        self.at = at
    }
}
