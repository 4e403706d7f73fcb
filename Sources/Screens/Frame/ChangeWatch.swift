import Core
import Dispatch
import Terminal

/// Looks twice a second whether anything in the shop has changed, by whatever process, and posts it.
final class ChangeWatch {
    private let timer: any DispatchSourceTimer

    init(shop: Shop, mailbox: Mailbox<FrameMessage>) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "opts.changes", qos: .utility))
        let last = LastCounter()
        timer.setEventHandler {
            // What is wrong with the database shows in what the screens ask for.
            guard let counter = try? shop.changeCounter() else { return }
            if last.replace(with: counter) { mailbox.post(.changed) }
        }
        timer.schedule(deadline: .now(), repeating: .milliseconds(500), leeway: .milliseconds(100))
        timer.resume()
    }

    func stop() { timer.cancel() }
}
