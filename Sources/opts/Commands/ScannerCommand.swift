import ArgumentParser
import Core
import Foundation
import Screens

/// `opts scanner`: the scan doctor.
struct ScannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scanner", abstract: "Find out how the scanner is set up, with the scan-doctor card.",
        discussion: """
            Print the card with opts pdf --scan-doctor-card, and scan its three codes from top to bottom. It says \
            what keyboard the scanner types for, whether Caps Lock is on, what a scan begins and ends with, how \
            fast letters come, which are lost or doubled, and what to change. Where letters of codes arrive as \
            others, this terminal can learn to read them. The same is on the screen: F3, then t.

            With --plain and --json the exit status is 1 where something has to be changed, or nothing was scanned.
            """)

    @Flag(help: "Print lines instead of opening a screen.")
    var plain = false

    @Flag(help: "Print what was found as JSON instead of opening a screen.")
    var json = false

    @Flag(help: "Learn what the card teaches, without asking; with --plain or --json.")
    var learn = false

    @Flag(help: "Read this terminal's scans as they come again, and do nothing else.")
    var forget = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if learn, !plain, !json {
            throw ValidationError("--learn goes with --plain or --json; on the screen F6 learns.")
        }
        if plain, json { throw ValidationError("Give one of --plain and --json.") }
        if forget, plain || json || learn { throw ValidationError("--forget goes alone.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        if forget {
            try shop.forgetScanner(by: actor)
            return try Output.printAll("\(actor.terminal) reads scans as they come.")
        }
        guard isatty(STDIN_FILENO) == 1, plain || json || Output.isTerminal else {
            throw CommandError.noTerminalToScan
        }
        guard plain || json else {
            defer { shop.close() }
            let status = try TerminalApp.run(shop: shop, terminalName: actor.terminal, scanDoctor: actor)
            if status != 0 { throw ExitCode(status) }
            return
        }
        let diagnosis = try PlainScanDoctor(shop: shop, actor: actor, isJSON: json).run()
        if learn, case .learnable(let letters) = diagnosis.lesson {
            try shop.learnScanner(letters, by: actor)
            Notice.say("Learnt: from now on the scans of \(actor.terminal) are read through it.")
        } else if diagnosis.scans.isEmpty || diagnosis.verdict.grade == .wrong {
            throw ExitCode.failure
        }
    }
}
