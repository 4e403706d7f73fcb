import Core
import Dispatch

/// Looks after the print queue beside the screens: what it finds out goes into the database, and `ChangeWatch` sees it.
final class PrintWatch {
    private let timer: any DispatchSourceTimer

    init(_ shop: Shop) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "opts.spool", qos: .utility))
        let spooler = Spooler(shop)
        timer.setEventHandler {
            // What is wrong with the printer stands in the queue, and with the database in what the screens ask for.
            try? spooler.turn()
        }
        timer.schedule(
            deadline: .now() + .seconds(1), repeating: .seconds(1), leeway: .milliseconds(200))
        timer.resume()
    }

    func stop() { timer.cancel() }
}
