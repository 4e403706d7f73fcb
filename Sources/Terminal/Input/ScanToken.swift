/// What the recogniser makes of the keys.
package enum ScanToken: Sendable, Hashable {
    case key(Key)
    /// A code, whole or cut, without prefix and end mark; the letters as they came.
    case scan(String)
}
