import Core
import Terminal

/// What is asked before something is done to somebody's account, by name.
extension PeopleScreen {
    static func disableDialog(_ person: Person) -> Dialog<Question> {
        let name = SafeText.visible(person.account.name)
        return person.account.isDisabled
            ? Dialog(
                title: "Let \(name) in again?",
                text: "\(name) can sign in as before, with the same password and badge.",
                buttons: [.init("Let in", .enable)])
            : Dialog(
                title: "Disable \(name)?",
                text:
                    "\(name) can no longer sign in, and whatever is open under that name ends at once. The history "
                    + "keeps the name; the account can be enabled again.",
                buttons: [.init("Disable", .disable)])
    }

    static func roleDialog(_ person: Person) -> Dialog<Question> {
        let name = SafeText.visible(person.account.name)
        return person.account.role == .admin
            ? Dialog(
                title: "Make \(name) a member of staff?",
                text:
                    "\(name) can then no longer change settings, milestones, routes and accounts, delete orders, "
                    + "import and export.",
                buttons: [.init("Make staff", .makeStaff)])
            : Dialog(
                title: "Make \(name) an admin?",
                text:
                    "\(name) can then do everything in this shop: change settings and accounts, delete orders, "
                    + "import and export.",
                buttons: [.init("Make admin", .makeAdmin)])
    }

    static func badgeDialog(_ person: Person) -> Dialog<Question> {
        let name = SafeText.visible(person.account.name)
        let has = person.badgeSince != nil
        return Dialog(
            title: "Badge of \(name)",
            text: has
                ? "A new badge takes the place of the one that \(name) has, which no longer works then. Taking it "
                    + "back makes no new one. Neither can be undone."
                : "The letters of a badge are on paper alone: print it now, or write a PDF, print that and delete it.",
            buttons: [.init("Print", .printBadge), .init("PDF", .writeBadge)]
                + (has ? [.init("Take back", .revokeBadge)] : []))
    }

    static func passwordDialog(_ person: Person) -> Dialog<Question> {
        let name = SafeText.visible(person.account.name)
        return Dialog(
            title: "Password of \(name)",
            text:
                "Mail a code to \(SafeText.visible(person.account.email)), with which \(name) chooses another one; "
                + "or type one yourself, which ends what is open under the old one.",
            buttons: [.init("Mail a code", .sendCode), .init("Type one", .setPassword)])
    }
}
