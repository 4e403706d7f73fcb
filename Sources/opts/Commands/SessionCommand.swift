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
            """)

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let environment = SessionEnvironment(
            ProcessInfo.processInfo.environment, home: SessionEnvironment.home)
        environment.adopt()
        signal(SIGTSTP, SIG_IGN)
        let request = try SessionRequest(environment.command)
        var surroundings = ShopEnvironment.live
        surroundings.reachesFiles = false
        let shop = try Shop.open(self.shop.database.path, creating: false, environment: surroundings)
        guard try shop.isSetUp() else { throw ShopError.notSetUp }
        let terminal = TerminalName.isThere ? TerminalName.current : "ssh"
        let source = ["by SSH key", surroundings.remoteHost.map { "from \($0)" }].compactMap(\.self)
        let asked = (source + [request.words.map { "for \($0)" }].compactMap(\.self)).joined(separator: " ")
        let actor = try self.shop.actingAs.map { email in
            try shop.signIn(
                keyOf: email, asking: asked, on: terminal, via: request == .program ? .key : .commandLine)
        }
        guard request != .program else { return try open(shop, as: actor, terminal, environment.variables) }
        guard let actor else { throw SessionRefusal.nobody }
        try answer(request, from: shop, by: actor)
    }

    private func open(_ shop: Shop, as actor: Actor?, _ terminal: String, _ variables: [String: String])
        throws
    {
        guard isatty(STDIN_FILENO) == 1, Output.isTerminal else { throw SessionRefusal.noTerminal }
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
            if Output.isTerminal { throw SessionRefusal.terminal }
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
