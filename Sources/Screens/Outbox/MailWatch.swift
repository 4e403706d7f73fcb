import Core
import Dispatch

/// Sends what is due beside the screens: what becomes of it goes into the database, and `ChangeWatch` sees it. A mail
/// server that does not answer keeps nothing else waiting.
final class MailWatch {
    /// How long a letter that the server has is waited for when the program is left, in seconds: whoever hangs up
    /// expects it to be gone in two.
    private static let patience = 1.0

    private let timer: any DispatchSourceTimer
    private let postman: Postman

    init(_ shop: Shop) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "opts.mail", qos: .utility))
        let postman = Postman(shop, by: MailSender(patience: .seconds(MailWatch.patience)))
        self.postman = postman
        timer.setEventHandler {
            // What keeps a letter back stands in the outbox.
            _ = try? postman.turn()
        }
        timer.schedule(
            deadline: .now() + .seconds(1), repeating: .seconds(Postman.interval),
            leeway: .milliseconds(500))
        timer.resume()
    }

    /// The program is being left: nothing more is begun.
    func endSoon() {
        timer.cancel()
        postman.endSoon()
    }

    func stop() {
        endSoon()
        postman.end(within: MailWatch.patience)
    }
}
