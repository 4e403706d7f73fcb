import CCurl
import Foundation

/// What libcurl keeps hold of while it sends a letter.
final class SMTPConversation {
    private(set) var recipients: UnsafeMutablePointer<curl_slist>?
    private(set) var headers: UnsafeMutablePointer<curl_slist>?
    private(set) var mime: OpaquePointer?
    /// Whether all of it could be prepared.
    private(set) var code = CURLE_OK
    /// Whether it ended since `mayGo` said no, or `breaksOff` yes.
    private(set) var isUnwanted = false
    private(set) var isBrokenOff = false
    /// Whether the server has said that it took the letter. Whatever comes then, it did.
    private(set) var isAccepted = false
    private var isHandedOver = false
    private let error: UnsafeMutablePointer<CChar>
    private let handle: UnsafeMutableRawPointer
    private let mayGo: () -> Bool
    private let breaksOff: () -> Bool
    /// What the server has said, line by line.
    private var replies: [String] = []

    init(
        _ message: MailMessage, _ handle: UnsafeMutableRawPointer, mayGo: @escaping () -> Bool,
        breaksOff: @escaping () -> Bool
    ) {
        self.handle = handle
        self.mayGo = mayGo
        self.breaksOff = breaksOff
        error = .allocate(capacity: Int(CURL_ERROR_SIZE))
        error.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        recipients = curl_slist_append(nil, "<\(message.to.email.text)>")
        for header in message.headers { headers = curl_slist_append(headers, header) }
        mime = curl_mime_init(handle)
        set(opts_curl_set_error_buffer(handle, error))
        let itself = Unmanaged.passUnretained(self).toOpaque()
        set(
            opts_curl_set_header_function(
                handle,
                { bytes, size, count, context in
                    guard let bytes, let context else { return 0 }
                    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
                    let goesOn = Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue()
                        .heard(String(decoding: line, as: UTF8.self))
                    return goesOn ? size * count : 0
                }, itself))
        set(
            opts_curl_set_progress_function(
                handle,
                { context, _, _, _, _ in
                    guard let context else { return 1 }
                    return Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue().goesOn()
                        ? 0 : 1
                }, itself))
        put(message, handle)
        if recipients == nil || headers == nil || mime == nil { code = CURLE_OUT_OF_MEMORY }
    }

    deinit {
        curl_mime_free(mime)
        curl_slist_free_all(headers)
        curl_slist_free_all(recipients)
        error.deallocate()
    }

    /// What libcurl says of a failure; nil where it says nothing.
    var ownWords: String? { String(cString: error).orNil }

    /// The last line that began with this code: what comes after a refusal is a farewell.
    func reply(_ code: Int) -> String? { replies.last { $0.hasPrefix(String(code)) } }

    /// - Returns: whether to go on.
    private func heard(_ line: String) -> Bool {
        replies.append(String(line.trimmingWhitespace().prefix(300)))
        if isHandedOver && (line.hasPrefix("250 ") || line.trimmingWhitespace() == "250") {
            isAccepted = true
        }
        // The answer to DATA: what is said next is the letter.
        guard line.hasPrefix("354") else { return true }
        isHandedOver = true
        isUnwanted = !mayGo()
        return !isUnwanted
    }

    private func goesOn() -> Bool {
        guard !isAccepted, breaksOff() else { return true }
        isBrokenOff = true
        opts_curl_hurry(handle)
        return false
    }

    private func set(_ result: CURLcode) { if code == CURLE_OK { code = result } }

    /// The text as it is and as HTML, either of which a reader may choose, and the file after them.
    private func put(_ message: MailMessage, _ handle: UnsafeMutableRawPointer) {
        let alternatives = curl_mime_init(handle)
        add(message.text, "text/plain; charset=utf-8", to: alternatives)
        add(message.html, "text/html; charset=utf-8", to: alternatives)
        let body = curl_mime_addpart(mime)
        set(curl_mime_subparts(body, alternatives))
        set(curl_mime_type(body, "multipart/alternative"))
        set(curl_mime_headers(body, curl_slist_append(nil, "Content-Disposition: inline"), 1))
        guard let file = message.attachment else { return }
        let part = curl_mime_addpart(mime)
        set(file.content.withUnsafeBytes { curl_mime_data(part, $0.baseAddress, $0.count) })
        set(curl_mime_type(part, file.mediaType))
        set(curl_mime_filename(part, file.name))
        set(curl_mime_encoder(part, "base64"))
    }

    private func add(_ text: String, _ type: String, to mime: OpaquePointer?) {
        let part = curl_mime_addpart(mime)
        // Lines of mail end with CR LF, whatever they end with here.
        let lines = Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
        set(lines.withUnsafeBytes { curl_mime_data(part, $0.baseAddress, $0.count) })
        set(curl_mime_type(part, type))
        set(curl_mime_encoder(part, "quoted-printable"))
    }
}
