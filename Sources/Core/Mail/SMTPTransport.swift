import CCurl
import Foundation

/// Gives letters to a mail server by libcurl, which speaks SMTP and TLS and puts the parts of a letter together.
struct SMTPTransport {
    /// Why a letter was not given to the server, though nothing was wrong with it or the server.
    enum Left: Error {
        /// `mayGo` said no.
        case notWanted
        /// `breaksOff` said yes.
        case brokenOff
    }

    let server: MailServer
    let patience: MailPatience
    /// Asked once, when the server is ready for the letter's words and before it has any of them.
    var mayGo: () -> Bool = { true }
    /// Asked some times a second.
    var breaksOff: () -> Bool = { false }

    /// How long a server may take to be reached, in seconds.
    private static let reach = 60
    /// How often it is looked whether to break off, in milliseconds.
    private static let look: Int32 = 100

    /// libcurl's own beginning, once a process.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// Gives a letter to the server, which has accepted it when this returns. Whether it is ever delivered, nobody here
    /// learns.
    /// - Returns: the line, to be closed by whoever has written down that it was accepted.
    /// - Throws: `MailProblem`, `Left`.
    func send(_ message: MailMessage) throws -> SMTPLine {
        guard SMTPTransport.isReady, let line = SMTPLine() else {
            throw MailProblem.broken(server: name, words: "libcurl does not start")
        }
        let handle = line.handle
        let conversation = SMTPConversation(message, handle, mayGo: mayGo, breaksOff: breaksOff)
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
        if code == CURLE_OK {
            code = withExtendedLifetime(conversation) { line.perform(look: SMTPTransport.look) }
        }
        guard code != CURLE_OK, !conversation.isAccepted else { return line }
        // A failed line has been left already: nothing more is said on it.
        line.close()
        if conversation.isUnwanted { throw Left.notWanted }
        if conversation.isBrokenOff { throw Left.brokenOff }
        throw problem(code, line.reply, line.sentBytes, conversation)
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
    /// - Parameters:
    ///   - reply: the server's last code.
    ///   - sent: how many bytes of the message it has been given.
    private func problem(_ code: CURLcode, _ reply: Int, _ sent: Int64, _ conversation: SMTPConversation)
        -> MailProblem
    {
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
        let isOfLetter = code == CURLE_SEND_ERROR || sent > 0
        // libcurl's words alone tell which command was refused. 552 there is of the letter's size.
        let isOfSender = code == CURLE_SEND_ERROR && own.hasPrefix("MAIL failed") && reply != 552
        switch reply {
        // RFC 4954: the server wants somebody to sign in, or in another way.
        case 530, 534, 535, 538: return .wrongPassword(server: name, words: said)
        case 500...599 where isOfSender: return .senderRefused(code: reply, words: said)
        case 500...599 where isOfLetter: return .refused(code: reply, words: said)
        case 400...499: return .postponed(code: reply, words: said)
        default: return .broken(server: name, words: words)
        }
    }
}
