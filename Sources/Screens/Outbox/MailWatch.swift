import Core
import Dispatch

/// Sends what is due beside the screens: what becomes of it goes into the database, and `ChangeWatch` sees it. A mail
/// server that does not answer keeps nothing else waiting.
final class MailWatch {
    private let timer: any DispatchSourceTimer

    init(_ shop: Shop) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "opts.mail", qos: .utility))
        let postman = Postman(shop)
        timer.setEventHandler {
            // What keeps a letter back stands in the outbox.
            _ = try? postman.turn()
        }
        timer.schedule(
            deadline: .now() + .seconds(1), repeating: .seconds(Postman.interval),
            leeway: .milliseconds(500))
        timer.resume()
    }

    func stop() { timer.cancel() }
}
