import Core
import Foundation
import Terminal

/// The messages so far, and the one that is still shown.
struct MessageLog: Sendable, Equatable {
    struct Message: Sendable, Equatable {
        let line: ToastLine
        let at: Instant
    }

    private static let most = 200
    /// How long a message stands before a key press takes it away, in milliseconds.
    private static let readable: Int64 = 1_500

    /// Oldest first.
    private(set) var messages: [Message] = []
    private(set) var shown: Message?

    mutating func add(_ kind: ToastLine.Kind, _ text: String, at now: Instant) {
        let message = Message(line: ToastLine(kind, text), at: now)
        messages.append(message)
        if messages.count > MessageLog.most { messages.removeFirst() }
        shown = message
    }

    /// Takes the shown message away if it could be read by now.
    mutating func keyPressed(at now: Instant) {
        if let shown, now.milliseconds - shown.at.milliseconds >= MessageLog.readable { self.shown = nil }
    }

    mutating func dismiss() { shown = nil }

    /// The lines of the message that is shown, at most three.
    func lines(width: Int) -> [String] {
        guard let shown else { return [] }
        let wrapped = shown.line.text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { TextWidth.wrapped(String($0), to: max(10, width - 4)) }
        guard wrapped.count > 3 else { return wrapped }
        return Array(wrapped.prefix(2)) + [wrapped[2] + " (m shows all)"]
    }

    /// All messages, newest first, to be scrolled through.
    func overlay(zone: TimeZone, width: Int) -> HelpOverlay {
        let room = max(20, min(72, width - 2) - 12)
        let entries = messages.reversed().flatMap { message in
            message.line.text.split(separator: "\n")
                .flatMap { TextWidth.wrapped(String($0), to: room) }
                .enumerated()
                .map { index, text in
                    HelpOverlay.Entry(index == 0 ? message.at.timeOfDay(in: zone) : "", text)
                }
        }
        return HelpOverlay(
            title: "Messages",
            sections: [HelpOverlay.Section(entries.isEmpty ? "No messages yet" : "The newest first", entries)]
        )
    }
}
