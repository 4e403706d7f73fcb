import Synchronization

/// Where worker threads put what they have done for the program's loop to take. Any thread may post.
package final class Mailbox<Message: Sendable>: Sendable {
    private struct State {
        var messages: [Message] = []
        var wake: WakePipe?
    }

    private let state = Mutex(State())

    package init() {}

    /// Adds a message and wakes the loop. Messages are handled in the order in which they were posted.
    package func post(_ message: Message) {
        state.withLock {
            $0.messages.append(message)
            $0.wake?.wake()
        }
    }

    package var isEmpty: Bool { state.withLock { $0.messages.isEmpty } }

    /// Takes out everything that waits, oldest first.
    package func takeAll() -> [Message] {
        state.withLock {
            let waiting = $0.messages
            $0.messages = []
            return waiting
        }
    }

    /// Makes posts wake the loop that reads `wake`; nil when that loop has ended.
    func attach(_ wake: WakePipe?) {
        state.withLock { $0.wake = wake }
    }
}
