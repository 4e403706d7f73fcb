/// A token with the time at which its last key was read, and the last time at which that key had not come yet. What was
/// held back has an earlier time than the one at which it is given on.
package struct TimedToken: Sendable, Hashable {
    package let token: ScanToken
    package let at: Int
    package let cameAfter: Int
}
