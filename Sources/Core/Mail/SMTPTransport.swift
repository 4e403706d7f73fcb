import CCurl
import Foundation

/// Gives letters to a mail server by libcurl, which speaks SMTP and TLS and puts the parts of a letter together.
struct SMTPTransport: Sendable {
    let server: MailServer
    let patience: MailPatience

    /// How long a server may take to be reached, in seconds.
    private static let reach = 60

    /// libcurl's own beginning, once a process.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// Gives a letter to the server, which has accepted it when this returns. Whether it is ever delivered, nobody here
    /// learns.
    func send(_ message: MailMessage) throws(MailProblem) {
        guard SMTPTransport.isReady, let handle = curl_easy_init() else {
            throw .broken(server: name, words: "libcurl does not start")
        }
        defer { curl_easy_cleanup(handle) }
        let conversation = Conversation(message, handle)
        var code = conversation.code
        func set(_ result: CURLcode) { if code == CURLE_OK { code = result } }
        set(opts_curl_set_text(handle, CURLOPT_URL, server.url))
        set(opts_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"))
        // What is set in the environment for browsers is not for mail.
        set(opts_curl_set_text(handle, CURLOPT_PROXY, ""))
        set(opts_curl_set_long(handle, CURLOPT_NOSIGNAL, 1))
        set(opts_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(patience.answer, SMTPTransport.reach)))
        set(opts_curl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience.answer))
        set(opts_curl_set_long(handle, CURLOPT_TIMEOUT, patience.letter))
        set(protect(handle))
        if let signIn = server.signIn {
            set(opts_curl_set_text(handle, CURLOPT_USERNAME, signIn.user))
            set(opts_curl_set_text(handle, CURLOPT_PASSWORD, signIn.password))
        }
        set(opts_curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.from.email.text)>"))
        set(opts_curl_set_list(handle, CURLOPT_MAIL_RCPT, conversation.recipients))
        set(opts_curl_set_list(handle, CURLOPT_HTTPHEADER, conversation.headers))
        set(opts_curl_set_mime(handle, conversation.mime))
        if code == CURLE_OK { code = withExtendedLifetime(conversation) { curl_easy_perform(handle) } }
        guard code == CURLE_OK else { throw problem(code, handle, conversation) }
    }

    private var name: String { "\(server.host.authority):\(server.port)" }

    private func protect(_ handle: UnsafeMutableRawPointer) -> CURLcode {
        var code = CURLE_OK
        func set(_ result: CURLcode) { if code == CURLE_OK { code = result } }
        let isProtected = server.security != .none
        set(
            opts_curl_set_long(
                handle, CURLOPT_USE_SSL, Int(isProtected ? CURLUSESSL_ALL.rawValue : CURLUSESSL_NONE.rawValue)
            ))
        set(opts_curl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)))
        set(opts_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1))
        set(opts_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2))
        if let authorities = server.authorities {
            set(opts_curl_set_text(handle, CURLOPT_CAINFO, authorities))
        }
        return code
    }

    /// What went wrong, by what libcurl says and what the server said last.
    private func problem(_ code: CURLcode, _ handle: UnsafeMutableRawPointer, _ conversation: Conversation)
        -> MailProblem
    {
        let reply = opts_curl_response_code(handle)
        let own = conversation.ownWords ?? String(cString: curl_easy_strerror(code))
        let words = SafeText.visible(own)
        let said = conversation.reply(reply).map { SafeText.visible($0) } ?? words
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT:
            return .unreachable(server: name, words: words)
        case CURLE_OPERATION_TIMEDOUT: return .timedOut(server: name)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return .badCertificate(server: name, words: words)
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR:
            return .noEncryption(server: name, words: words)
        case CURLE_LOGIN_DENIED: return .wrongPassword(server: name, words: said)
        default: break
        }
        // A refusal counts as one of the letter where the letter was spoken of, and not the greeting.
        let isOfLetter = code == CURLE_SEND_ERROR || opts_curl_sent(handle) > 0
        switch reply {
        // RFC 4954: the server wants somebody to sign in, or in another way.
        case 530, 534, 535, 538: return .wrongPassword(server: name, words: said)
        case 500...599 where isOfLetter: return .refused(code: reply, words: said)
        case 400...499: return .postponed(code: reply, words: said)
        default: return .broken(server: name, words: words)
        }
    }
}

/// What libcurl keeps hold of while it sends a letter.
private final class Conversation {
    private(set) var recipients: UnsafeMutablePointer<curl_slist>?
    private(set) var headers: UnsafeMutablePointer<curl_slist>?
    private(set) var mime: OpaquePointer?
    /// Whether all of it could be prepared.
    private(set) var code = CURLE_OK
    private let error: UnsafeMutablePointer<CChar>
    /// What the server has said, line by line.
    private var replies: [String] = []

    init(_ message: MailMessage, _ handle: UnsafeMutableRawPointer) {
        error = .allocate(capacity: Int(CURL_ERROR_SIZE))
        error.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        recipients = curl_slist_append(nil, "<\(message.to.email.text)>")
        for header in message.headers { headers = curl_slist_append(headers, header) }
        mime = curl_mime_init(handle)
        set(opts_curl_set_error_buffer(handle, error))
        set(
            opts_curl_set_header_function(
                handle,
                { bytes, size, count, context in
                    guard let bytes, let context else { return 0 }
                    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
                    Unmanaged<Conversation>.fromOpaque(context).takeUnretainedValue()
                        .heard(String(decoding: line, as: UTF8.self))
                    return size * count
                }, Unmanaged.passUnretained(self).toOpaque()))
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

    private func heard(_ line: String) { replies.append(String(line.trimmingWhitespace().prefix(300))) }

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
