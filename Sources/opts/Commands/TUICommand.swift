import ArgumentParser
import Core
import Foundation
import Screens

/// `opts tui`, and `opts` alone: the full-screen program.
struct TUICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tui", abstract: "Open the full-screen program; the same as opts alone.",
        discussion: """
            On a new machine it offers to set up a shop or to look around in a demo. Where there is no terminal \
            it says which commands do the same without one.
            """)

    @Option(
        help: ArgumentHelp("The colours: a theme's name, or the path of a theme file.", valueName: "theme"))
    var theme: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        guard isatty(STDIN_FILENO) == 1, Output.isTerminal else { throw CommandError.noTerminal }
        let shop = try database.openCreating()
        defer { shop.close() }
        let status = try TerminalApp.run(shop: shop, terminalName: TerminalName.current, themeName: theme)
        if status != 0 { throw ExitCode(status) }
    }
}
