import Foundation

/// An error in words: what is wrong, and what to do about it. Both are sentences, safe to show.
package struct ErrorText: Sendable, Hashable {
    package let problem: String
    package let remedy: String

    package init(_ problem: String, _ remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }

    package var line: String { remedy.isEmpty ? problem : "\(problem) \(remedy)" }
}

extension ShopError {
    package func text(zone: TimeZone = .current) -> ErrorText {
        switch self {
        case .storage(let problem): problem.text
        case .notFound(let subject, let named):
            ErrorText(
                "There is no \(subject.rawValue) \(SafeText.visible(named)).", subject.howToFind)
        case .ambiguousInvoice(let invoice, let numbers):
            ErrorText(
                "Several orders have the invoice number \(SafeText.visible(invoice)).",
                "Give an order number: \(numbers.map(\.text).joined(separator: ", ")).")
        case .notPermitted(let permission):
            ErrorText("Your account may not \(permission.words).", "Ask an admin of the shop.")
        case .passwordNeeded(let permission):
            ErrorText(
                "A badge does not sign in to \(permission.words).",
                "Give your password.")
        case .badgeRevoked:
            ErrorText(
                "The badge that signed in here has been taken back.", "Sign in with your password.")
        case .badgeOfAdmin:
            ErrorText(
                "Only an admin makes an admin's badge, or takes it back.", "Ask an admin of the shop.")
        case .mayNotGrant(let role):
            ErrorText("Only an admin can make another \(role.rawValue).", "Ask an admin of the shop.")
        case .accountDisabled(let email):
            ErrorText("The account \(SafeText.visible(email)) is disabled.", "Ask an admin of the shop.")
        case .noBadgeForClients(let email):
            ErrorText(
                "\(SafeText.visible(email)) is a client's account, and clients have no badge.",
                "Name someone who works in the shop: see `opts user list`.")
        case .wrongSignIn:
            ErrorText("E-mail or password is wrong.", "Check both and try again.")
        case .tooManyTries(let until): ShopError.throttled(until: until, zone: zone)
        case .passwordChanged:
            ErrorText(
                "The password of this account was changed after it signed in here.",
                "Sign in again with the new one.")
        case .account(let problem): problem.text
        case .notSetUp:
            ErrorText(
                "This shop has not been set up.", "Run `opts init --admin EMAIL --name NAME`, or `opts`.")
        case .alreadySetUp:
            ErrorText(
                "This shop is set up already.", "Sign in, or name another database with --database.")
        case .notEmpty:
            ErrorText(
                "This shop has data already; a demo needs an empty one.",
                "Name a new file with --database.")
        case .demoTooLarge(let most):
            ErrorText("A demo has 1 to \(most) orders.", "Give a number in that range.")
        case .whoActs(let staff):
            ErrorText(
                "Several people work in this shop.",
                "Say who acts with --as EMAIL: \(staff.map { SafeText.visible($0) }.joined(separator: ", "))."
            )
        case .missing(let field): ErrorText("The \(field) is missing.", "Fill it in.")
        case .tooLong(let field, let most):
            ErrorText("The \(field) is too long.", "Use at most \(most) characters.")
        case .badEmail(let text):
            ErrorText(
                "'\(SafeText.visible(text))' is not an e-mail address.", "Give one like ana@example.com.")
        case .emailTaken(let email):
            ErrorText(
                "\(SafeText.visible(email)) has an account already.", "Use another address.")
        case .password(let problem): problem.text
        case .invalidDraft(let problems):
            ErrorText(
                problems.map { "\($0.field.words): \($0.message)" }.joined(separator: "\n"),
                problems.count == 1 ? "Correct it and save again." : "Correct them and save again.")
        case .changedMeanwhile(let number, let by):
            ErrorText(
                "\(SafeText.visible(by)) has changed order \(number) since you opened it.",
                "Your text is kept as a draft: open the order again to see both.")
        case .milestoneHasHistory(let name):
            ErrorText(
                "'\(SafeText.visible(name))' has been worked on, so it cannot be taken off the order.",
                "Keep it on the list; on the checklist it can be skipped, with a reason.")
        case .catalogue(let problem): problem.text
        case .milestone(let refusal, let name): refusal.text(name: SafeText.visible(name), zone: zone)
        case .cancelled(let number):
            ErrorText("Order \(number) is cancelled.", "Reinstate it to work on it again.")
        case .order(let refusal): refusal.text(zone: zone)
        case .customer(let refusal): refusal.text
        case .client(let problem): problem.text
        case .numbersUsedUp:
            ErrorText("This shop has used up its code numbers (16,777,215).", "Start a new database.")
        case .settings(let problem):
            ErrorText(problem.sentence, "Then set it with `opts settings \(problem.key.rawValue) VALUE`.")
        case .fabric(let problem): problem.text
        case .yardage(let problem): problem.text
        case .document(let problem): problem.text
        case .printing(let problem): problem.text
        case .mail(let problem): problem.text
        case .report(let problem): problem.text
        case .attachment(let problem): problem.text
        case .view(let problem): problem.text
        case .importing(let problem): problem.text
        case .exporting(let problem): problem.text
        case .noFilesHere:
            ErrorText(
                "Over SSH no file of this host can be read or written.",
                "From your own machine, `ssh HOST pdf ORDER > order.pdf` fetches a work order.")
        case .cancelledByHand: ErrorText("Ended before it was done.", "Nothing was changed or left behind.")
        }
    }
}

extension ShopError.Subject {
    fileprivate var howToFind: String {
        switch self {
        case .order: "See `opts order list`, or search on the dashboard."
        case .milestone: "It may have been taken off its order: look at the order again."
        case .customer: "Search for the name again."
        case .account: "See `opts user list`."
        }
    }
}

extension StorageProblem {
    package var text: ErrorText {
        switch self {
        case .missing(let path):
            ErrorText(
                "There is no database at \(SafeText.visible(path)).",
                "Check the path, or make a shop there with `opts init`.")
        case .cannotOpen(let path, let reason):
            ErrorText(
                "The database \(SafeText.visible(path)) cannot be opened: \(SafeText.visible(reason)).",
                "Check the path and who may read and write it.")
        case .readOnly(let path):
            ErrorText(
                "The database \(SafeText.visible(path)) may not be written to.",
                "Give your user the right to write the file and its folder.")
        case .notAShop(let path):
            ErrorText(
                "\(SafeText.visible(path)) is not an OPTS database.",
                "Name the shop's own file with --database; this one was not touched.")
        case .damaged(let path, let detail):
            ErrorText(
                "The database \(SafeText.visible(path)) is damaged: \(SafeText.visible(detail)).",
                "Keep a copy of it and of the files beside it, and go back to your last backup.")
        case .newer(let path):
            ErrorText(
                "The database \(SafeText.visible(path)) was made by a newer OPTS.",
                "Install that version; this one has changed nothing.")
        case .busy(let seconds):
            ErrorText(
                "Another program has held the database for \(seconds) seconds.",
                "Try again; if it stays so, find the stopped program that holds it.")
        case .diskFull(let path):
            ErrorText(
                "The disk that holds \(SafeText.visible(path)) is full: nothing was saved.",
                "Make room and try again.")
        case .networkFileSystem(let path, let kind):
            ErrorText(
                "\(SafeText.visible(path)) is on a network disk (\(kind)), where a database is not safe.",
                "Keep it on a disk of this machine and reach it over SSH.")
        case .other(let code, let detail):
            ErrorText(
                "The database reported error \(code): \(SafeText.visible(detail)).",
                "Run `opts doctor` to examine it.")
        }
    }
}

extension DocumentError {
    package var text: ErrorText {
        switch self {
        case .nothingToPrint: ErrorText("There is no order to print.", "Choose one.")
        case .noSuchLabel(let skipped, 1):
            ErrorText(
                "There is one label after the other: \(skipped) cannot be gone.",
                "Leave that out, or set sheets of labels in the settings.")
        case .noSuchLabel(let skipped, let labels):
            ErrorText(
                "A sheet has \(labels) labels: \(skipped) cannot be gone from it.",
                "Give a number from 0 to \(labels - 1).")
        case .symbol: ErrorText("A code of this order cannot be drawn.", "Run `opts doctor`.")
        case .drawing(let words):
            ErrorText(
                "The PDF could not be made: \(SafeText.visible(words)).",
                "Check that there is room on the disk and that fonts are installed.")
        }
    }
}
