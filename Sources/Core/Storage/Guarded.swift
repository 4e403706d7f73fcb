import Synchronization

/// A value that several threads share, each alone while it looks.
final class Guarded<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex(value) }

    func with<T: Sendable>(_ body: (inout sending Value) -> sending T) -> T { mutex.withLock { body(&$0) } }
}
