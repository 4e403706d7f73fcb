import ArgumentParser
import Core

/// `opts customer new`.
struct CustomerNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Add a customer; prints the new id.")

    @OptionGroup var details: CustomerOptions
    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let customer = try shop.addCustomer(details.applied(to: CustomerDraft()), by: actor)
        try Output.printAll(String(customer.id.value))
    }
}

/// `opts customer edit`.
struct CustomerEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a customer's details; what is not named stays.",
        discussion:
            #"An empty value ("") takes a detail away. Under a new name are all the customer's orders."#)

    @Argument(help: ArgumentHelp("The customer's id, as 'opts customer list' shows it.", valueName: "id"))
    var id: Int64

    @OptionGroup var details: CustomerOptions
    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if details.isEmpty { throw ValidationError("Say what to change, such as --phone \"617 555 0142\".") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let known = try shop.customer(CustomerID(id), by: actor).customer
        _ = try shop.changeCustomer(known, to: details.applied(to: CustomerDraft(known)), by: actor)
    }
}

/// The details of a customer as options.
struct CustomerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The customer's name.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The e-mail address; no other customer may have it.", valueName: "email"))
    var email: String?

    @Option(help: ArgumentHelp("The telephone number.", valueName: "phone"))
    var phone: String?

    @Option(help: ArgumentHelp("The address.", valueName: "address"))
    var address: String?

    @Option(
        help: ArgumentHelp("How they would rather be reached: email, phone, text or none.", valueName: "way"))
    var prefers: String?

    @Option(help: ArgumentHelp("Whether status mails may be sent: yes or no.", valueName: "yes|no"))
    var wantsMail: String?

    @Option(help: ArgumentHelp("Notes for the shop.", valueName: "text"))
    var notes: String?

    var isEmpty: Bool {
        [name, email, phone, address, prefers, wantsMail, notes].allSatisfy { $0 == nil }
    }

    func validate() throws {
        if let prefers, prefers != "none", !prefers.isEmpty, ContactPreference(rawValue: prefers) == nil {
            throw ValidationError("--prefers takes email, phone, text or none.")
        }
        if let wantsMail, !["yes", "no"].contains(wantsMail) {
            throw ValidationError("--wants-mail takes yes or no.")
        }
    }

    func applied(to draft: CustomerDraft) -> CustomerDraft {
        var draft = draft
        draft.name = name ?? draft.name
        draft.email = email ?? draft.email
        draft.phone = phone ?? draft.phone
        draft.address = address ?? draft.address
        draft.notes = notes ?? draft.notes
        if let prefers { draft.prefers = ContactPreference(rawValue: prefers) }
        if let wantsMail { draft.wantsMail = wantsMail == "yes" }
        return draft
    }
}
