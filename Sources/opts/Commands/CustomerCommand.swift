import ArgumentParser
import Core

/// `opts customer`: the shop's customers.
struct CustomerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customer", abstract: "Look for customers and change them.",
        subcommands: [
            CustomerListCommand.self, CustomerNewCommand.self, CustomerEditCommand.self,
            CustomerMergeCommand.self, CustomerInviteCommand.self,
        ])

    func run() throws { throw ValidationError("Say what to do: list, new, edit, merge or invite.") }
}

/// `opts customer list`.
struct CustomerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List customers by name, with their ids.",
        discussion: """
            Without --limit the table has at most \(usualLimit) customers, and a line on standard error says \
            when there are more; --json has all of them.
            """)

    private static let usualLimit = 50
    /// How many customers are read and printed at a time.
    private static let batch = 500

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Only customers with each of these words in the name (or its beginning), the e-mail address or the telephone number.",
            valueName: "text"))
    var search = ""

    @Option(help: ArgumentHelp("At most so many customers.", valueName: "n"))
    var limit: Int?

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a whole number of 1 or more.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let most = limit ?? (json ? Int.max : CustomerListCommand.usualLimit)
        let output = Output()
        var request = CustomerListRequest(limit: min(most, CustomerListCommand.batch))
        request.search = search
        var page = try shop.customers(request, by: actor)
        let count = page.count
        if json { try output.write(count == 0 ? "[" : "[\n") }
        var done = 0
        while !page.rows.isEmpty, done < most {
            for row in page.rows.prefix(most - done) {
                done += 1
                if json {
                    let isLast = done == min(count, most)
                    let lines = row.json.pretty.replacing("\n", with: "\n  ")
                    try output.write("  " + lines + (isLast ? "\n" : ",\n"))
                } else {
                    try output.print(line(row))
                }
            }
            request.position = done
            guard done < min(count, most) else { break }
            page = try shop.customers(request, by: actor)
        }
        if json { try output.print("]") }
        try output.flush()
        if !json, count == 0 { Notice.say("No customer is like that.") }
        if !json, done < count {
            Notice.say("The first \(done) of \(count) are shown. --limit N shows N of them.")
        }
    }

    private func line(_ row: CustomerSummary) -> String {
        let customer = row.customer
        let orders = "\(row.open) open, \(row.orders) in all"
        let parts = [customer.email, customer.phone].compactMap { $0 } + [orders]
        let id = Columns.padded(String(customer.id.value), to: 6)
        return
            "\(id)  \(Columns.padded(customer.name, to: 28))  \(SafeText.visible(parts.joined(separator: "  ")))"
    }
}

/// `opts customer merge`.
struct CustomerMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make two customers one: the first stays and takes the second's orders.",
        discussion: """
            The first keeps its values and takes from the second what it lacks; what differs goes into the notes. \
            The orders keep their history. It cannot be undone.
            """)

    @Argument(help: ArgumentHelp("The id of the customer who stays.", valueName: "keep"))
    var keep: Int64

    @Argument(help: ArgumentHelp("The id of the customer who goes.", valueName: "other"))
    var other: Int64

    @Option(help: ArgumentHelp("The name of the customer who goes, to confirm it.", valueName: "name"))
    var confirm: String = ""

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let merged = try shop.mergeCustomers(
            CustomerID(keep), taking: CustomerID(other), confirmation: confirm, by: actor)
        Notice.say(
            "\(merged.customer.name) has \(merged.orders) orders now, \(merged.open) of them open.")
    }
}

extension CustomerSummary {
    var json: JSONValue {
        .object([
            JSONMember("id", .number(Int(customer.id.value))),
            JSONMember("name", .string(customer.name)),
            JSONMember("email", .text(customer.email)),
            JSONMember("phone", .text(customer.phone)),
            JSONMember("address", .text(customer.address)),
            JSONMember("prefers", .text(customer.prefers?.rawValue)),
            JSONMember("wantsMail", .bool(customer.wantsMail)),
            JSONMember("account", .string(access.word)),
            JSONMember("invitedUntil", .text(access.until?.iso8601)),
            JSONMember("notes", .text(customer.notes)),
            JSONMember("openOrders", .number(open)),
            JSONMember("orders", .number(orders)),
        ])
    }
}
