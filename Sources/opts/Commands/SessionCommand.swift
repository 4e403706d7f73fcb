import ArgumentParser
import Core
import Foundation
import Screens

/// `opts session`: what sshd runs in the place of a shell.
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Serve one connection over SSH, with no shell and no files.",
        discussion: """
            For a forced command of sshd. With a terminal and no command it opens the program. Else it does what \
            SSH_ORIGINAL_COMMAND asks, if that is one of these:

            \(SessionRequest.allowed)

            No file of the host can be named in it. docs/ssh.md says how to set sshd up.

            OPTS_DATABASE and OPTS_USER do not count here: a client may have sent them. Without --database it is \
            opts/shop.db in .local/share of the account's home folder; without --as nobody is signed in.
            """)

    @Option(help: ArgumentHelp("The shop's database.", valueName: "path"))
    var database: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Whose key it is; without it people sign in on the screen.", valueName: "email"))
    var actingAs: String?

    func validate() throws {
        if database == "" { throw ValidationError("--database needs a path.") }
    }

    func run() throws {
        let environment = SessionEnvironment(
            ProcessInfo.processInfo.environment, home: SessionEnvironment.home)
        environment.adopt()
        signal(SIGTSTP, SIG_IGN)
        if !Output.isTerminal { ClientWatch.begin() }
        var surroundings = ShopEnvironment.live
        surroundings.reachesFiles = false
        let shop = try Shop.open(
            database ?? DefaultDatabase.path, creating: false, environment: surroundings)
        guard try shop.isSetUp() else { throw ShopError.notSetUp }
        let source = surroundings.remoteHost.map { " from \($0)" } ?? ""
        let terminal = TerminalName.isThere ? TerminalName.current : "ssh"
        do {
            try serve(environment, shop, terminal, source: source)
        } catch let refusal as SessionRefusal {
            try shop.noteSession(
                "refused\(source): \(refusal.words(environment.command))", keyOf: actingAs, on: terminal)
            throw refusal
        }
    }

    /// - Parameter source: " from 192.0.2.7", where sshd says it.
    private func serve(
        _ environment: SessionEnvironment, _ shop: Shop, _ terminal: String, source: String
    ) throws {
        let request = try SessionRequest(environment.command)
        if request == .program, isatty(STDIN_FILENO) != 1 || !Output.isTerminal {
            throw SessionRefusal.noTerminal
        }
        if case .pdf = request, Output.isTerminal { throw SessionRefusal.terminal }
        guard let actingAs else {
            guard request == .program else { throw SessionRefusal.nobody }
            try shop.noteSession("opened\(source) by a key of nobody's", keyOf: nil, on: terminal)
            return try open(shop, as: nil, terminal, environment.variables)
        }
        let asked = "by SSH key\(source)" + (request.words.map { " for \($0)" } ?? "")
        let actor: Actor
        do {
            actor = try shop.signIn(
                keyOf: actingAs, asking: asked, on: terminal, via: request == .program ? .key : .commandLine)
        } catch let error as ShopError {
            // Whose key it is has been written down wrongly, or may not come in any more.
            try shop.noteSession(
                "refused\(source): \(error.text().problem)", keyOf: actingAs, on: terminal)
            throw error
        }
        guard request != .program else { return try open(shop, as: actor, terminal, environment.variables) }
        try answer(request, from: shop, by: actor)
    }

    private func open(_ shop: Shop, as actor: Actor?, _ terminal: String, _ variables: [String: String])
        throws
    {
        defer { shop.close() }
        let status = try TerminalApp.run(
            shop: shop, terminalName: terminal, signedIn: actor, environment: variables)
        if status != 0 { throw ExitCode(status) }
    }

    /// The work order; a client's own order as they may read it.
    private func pdf(of order: String, from shop: Shop, by actor: Actor) throws -> Data {
        if actor.may(.seeOwnOrders) {
            return try OwnOrderOutput(shop: shop, actor: actor).pdf([order], nil, paper: nil)
        }
        let id = try shop.order(named: order, by: actor).id
        return try shop.document(DocumentRequest(.workOrder, orders: [id]), by: actor).data
    }

    /// What of the request is a word from outside comes behind `--`, so that it cannot be an option.
    private func answer(_ request: SessionRequest, from shop: Shop, by actor: Actor) throws {
        func flags(_ json: Bool) -> [String] { json ? ["--json"] : [] }
        switch request {
        case .program: break
        case .pdf(let order):
            try Output.writeAll(Array(pdf(of: order, from: shop, by: actor)), to: STDOUT_FILENO)
        case .orders(let json):
            // There is no --limit to ask for here, so all are listed.
            try OrderListCommand.parse(flags(json) + ["--limit", String(Int.max)]).run(in: shop, by: actor)
        case .order(let order, let json):
            try OrderShowCommand.parse(flags(json) + ["--", order]).run(in: shop, by: actor)
        case .scan(let code, let json):
            try ScanCommandLine.parse(flags(json) + ["--", code]).run(in: shop, by: actor)
        }
    }
}
