import CCurl
import Foundation

/// A line to a mail server, on which one letter is given to it.
final class SMTPLine {
    /// How long the server's farewell is waited for, in milliseconds.
    private static let farewell = 2_000

    let handle: UnsafeMutableRawPointer
    private let multi: UnsafeMutableRawPointer
    private var isOpen = true
    /// What the server said last, and how many bytes of the message it was given: kept when the line is closed.
    private(set) var reply = 0
    private(set) var sentBytes: Int64 = 0

    /// Nil where libcurl does not start.
    init?() {
        guard let multi = curl_multi_init() else { return nil }
        guard let handle = curl_easy_init() else {
            curl_multi_cleanup(multi)
            return nil
        }
        self.multi = multi
        self.handle = handle
    }

    deinit { close() }

    /// Does what is set on `handle`.
    ///
    /// As `curl_easy_perform`, which looks up once a second only. A transfer is never taken off in the middle, for which
    /// libcurl would end the letter as if it were whole: it is broken off by its progress function.
    func perform(look: Int32) -> CURLcode {
        guard curl_multi_add_handle(multi, handle) == CURLM_OK else { return CURLE_FAILED_INIT }
        var running: Int32 = 0
        repeat {
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
            if running > 0 { curl_multi_poll(multi, nil, 0, look, nil) }
        } while running > 0
        reply = opts_curl_response_code(handle)
        sentBytes = Int64(opts_curl_sent(handle))
        var left: Int32 = 0
        guard let message = curl_multi_info_read(multi, &left) else { return CURLE_FAILED_INIT }
        return message.pointee.data.result
    }

    /// Takes leave of the server. Nothing depends on that any more, and some take minutes to answer: after a while it
    /// goes on by itself.
    func close() {
        guard isOpen else { return }
        isOpen = false
        curl_multi_remove_handle(multi, handle)
        curl_easy_cleanup(handle)
        // The line is the multi handle's; nobody else knows of it.
        let address = Int(bitPattern: multi)
        let left = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            curl_multi_cleanup(UnsafeMutableRawPointer(bitPattern: address))
            left.signal()
        }
        _ = left.wait(timeout: .now() + .milliseconds(SMTPLine.farewell))
    }
}
