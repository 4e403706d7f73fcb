import Foundation

/// Ends a command whose client has gone. On a terminal a signal tells so; without one nobody does, and a command that
/// waits for the database would go on waiting for nobody.
enum ClientWatch {
    /// What is nearly done is done, in microseconds.
    private static let grace: useconds_t = 1_000_000

    static func begin() {
        Thread.detachNewThread {
            // No event is asked for, so that only the end of the other side is told.
            var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
            while poll(&output, 1, -1) < 0, errno == EINTR {}
            guard output.revents & Int16(POLLHUP | POLLERR) != 0 else { return }
            usleep(grace)
            // As after a crash: what was begun is done whole or not at all.
            _exit(1)
        }
    }
}
