import Synchronization

/// The last number that was seen.
final class LastCounter: Sendable {
    private let value = Mutex<Int?>(nil)

    /// - Returns: whether it differs from the one before; the first differs from nothing.
    func replace(with new: Int) -> Bool {
        value.withLock { old in
            defer { old = new }
            return old != nil && old != new
        }
    }
}
