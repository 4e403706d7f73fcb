import ArgumentParser
import Core

/// `opts demo`: a shop to look around in.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Fill an empty shop with a believable demo.",
        discussion: "The orders lie around today: some late, some on hold, most on their way.")

    @Option(
        help: ArgumentHelp(
            "How many orders, from 1 to \(Shop.largestDemo).", valueName: "n"))
    var orders = Shop.usualDemoSize

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (1...Shop.largestDemo).contains(orders) else {
            throw ValidationError("--orders takes a whole number from 1 to \(Shop.largestDemo).")
        }
    }

    func run() throws {
        let shop = try database.openCreating()
        defer { Notice.endProgress() }
        _ = try shop.fillDemo(orders: orders, terminal: TerminalName.current) { done in
            Notice.progress("\(done) of \(orders) orders")
        }
        Notice.endProgress()
        let output = Output()
        try output.print(
            "Made \(SafeText.visible(try shop.name())) with \(orders) \(orders == 1 ? "order" : "orders") in "
                + "\(SafeText.visible(database.path)).")
        try output.print(
            "Sign in as \(Shop.demoSignIn.email) with the password '\(Shop.demoSignIn.password)'.")
        // The smallest have no order of the client's.
        if orders >= Shop.usualDemoSize {
            try output.print(
                "Sign in as \(Shop.demoClientSignIn.email), with the same, to see what a client sees.")
        }
        try output.print("Next: 'opts' opens it; 'opts order list' lists its orders.")
        try output.flush()
    }
}
