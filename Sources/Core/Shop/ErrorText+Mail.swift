extension MailProblem {
    package var text: ErrorText {
        switch self {
        case .notSetUp(let key):
            ErrorText(
                "Mail is not set up: the setting \(key.rawValue) is missing.",
                "Set it with `opts settings \(key.rawValue) VALUE`; letters wait for it.")
        case .demo:
            ErrorText(
                "This is a demo shop: nothing is mailed from it.", "Make a shop of your own with `opts init`."
            )
        case .unprotected(let host):
            ErrorText(
                "Mail to \(SafeText.visible(host)) would go out unprotected.",
                "Set mailSecurity to starttls or tls; none is for a server on this machine.")
        case .noPassword(let path):
            ErrorText(
                "The mail server wants a password, and there is none.",
                "Give it with `opts mail password`; it is kept in \(SafeText.visible(path)).")
        case .openPassword(let path):
            ErrorText(
                "The mail password in \(SafeText.visible(path)) can be read by others.",
                "Take their rights away with `chmod 600`, and change the password.")
        case .unreadable(let path, let reason):
            ErrorText(
                "\(SafeText.visible(path)) cannot be used: \(SafeText.visible(reason)).",
                "Check the path and who may read it.")
        case .unreachable(let server, let words):
            ErrorText(
                "The mail server \(server) cannot be reached (\(words)).",
                "It is tried again by itself. Check the network, mailServer and mailPort.")
        case .timedOut(let server):
            ErrorText("The mail server \(server) does not answer in time.", "It is tried again by itself.")
        case .noEncryption(let server, let words):
            ErrorText(
                "The mail server \(server) offers no encryption that can be used (\(words)).",
                "Nothing was sent. Set mailSecurity and mailPort as your provider says: starttls with 587, or tls with 465."
            )
        case .badCertificate(let server, let words):
            ErrorText(
                "The certificate of \(server) is not one to trust (\(words)).",
                "Nothing was sent. Check mailServer; for an authority of your own set mailCA.")
        case .wrongPassword(let server, let words):
            ErrorText(
                "The mail server \(server) does not take the user and password (\(words)).",
                "Check mailUser, and give the password anew with `opts mail password`.")
        case .refused(let code, let words):
            ErrorText(
                "The mail server refused the letter with \(code) (\(words)).",
                "It is not tried again: correct the address, then send it again.")
        case .senderRefused(let code, let words):
            ErrorText(
                "The mail server refused the shop's own address with \(code) (\(words)).",
                "Set mailFrom to an address that mailUser may send from; the letters wait."
            )
        case .cutShort:
            ErrorText(
                "The program was ended before the mail server had answered.",
                "It is tried again by itself, and may come twice.")
        case .postponed(let code, let words):
            ErrorText(
                "The mail server does not want the letter now, with \(code) (\(words)).",
                "It is tried again by itself.")
        case .broken(let server, let words):
            ErrorText(
                "The line to the mail server \(server) broke (\(words)).", "It is tried again by itself.")
        case .noSuchLetter(let id):
            ErrorText("There is no letter \(id.value).", "`opts mail list` lists them.")
        case .tooLate(let id, let state):
            ErrorText("Letter \(id.value) is \(state.words) already.", "Nothing was changed.")
        case .beingSent(let id):
            ErrorText(
                "Letter \(id.value) is being given to the mail server right now.",
                "Look again in some seconds.")
        case .badAddress(let text):
            ErrorText(
                "'\(SafeText.visible(text))' is no address that mail can be sent to.",
                "Give one like ana@example.com.")
        case .noAddress(let customer):
            ErrorText(
                "\(SafeText.visible(customer)) has no e-mail address.", "Write one on the customer's card.")
        }
    }
}
