import Core
import Foundation
import TestSupport
import Testing

@Suite("Scans that must not be lost", .serialized)
struct CommandLineScanningTests {
    @Test("of a hundred scans killed at any moment, every one that was acknowledged is there")
    func killed() throws {
        let (opts, orders) = try CommandLineShop.filled(orders: 17)
        let codes = Array(orders.flatMap { $0.milestones.map(\.code) }.prefix(100))
        #expect(codes.count == 100)
        // How long a scan takes here, to spread the kills over all of it.
        let start = ContinuousClock.now
        for _ in 0..<5 { try opts.succeed("scan", try #require(orders.first).order) }
        let usual = (ContinuousClock.now - start) / 5

        var acknowledged: Set<String> = []
        for (number, code) in codes.enumerated() {
            let child = try opts.start(["scan", code, "--json"])
            // From at once to well after the usual end.
            let delay = usual * (Double(number) * 1.4 / Double(codes.count))
            usleep(UInt32(delay / .microseconds(1)))
            child.signal(SIGKILL)
            let result = try child.finish(within: 20)
            if result.output.contains("\"completed\"") { acknowledged.insert(code) }
        }
        #expect(!acknowledged.isEmpty && acknowledged.count < codes.count, "the kills came at all moments")

        let report = try opts.json(DoctorAnswer.self, "doctor")
        #expect(report.problems.isEmpty)
        for code in codes {
            let again = try opts.json(ScanAnswer.self, "scan", code)
            if acknowledged.contains(code) {
                #expect(again.outcome == "already", "an acknowledged scan was lost")
            } else {
                #expect(["completed", "already"].contains(again.outcome))
            }
        }
        try expectOneCompletion(of: opts, orders: 17)
    }

    @Test(
        "eight processes scan one database at once: no error, nothing lost, one event for a code that all scan"
    )
    func together() throws {
        let (opts, orders) = try CommandLineShop.filled(orders: 9)
        let shared = try #require(orders.first).milestones.map(\.code)
        let crews = orders.dropFirst().map { $0.milestones.map(\.code) }
        #expect(crews.count == 8)
        // Each scans its own codes and, between them, those that all the others scan too.
        let script = "program=$1; shift; for code; do \"$program\" scan --json \"$code\" || exit 1; done"
        let children = try crews.map { own in
            try Child.start(
                "sh", ["-c", script, "sh", opts.program] + zip(own, shared).flatMap { [$0, $1] },
                environment: opts.environment)
        }
        var outcomes: [String] = []
        for child in children {
            let result = try child.finish(within: 120)
            #expect(result.status == 0, "\(result.output) \(result.error)")
            outcomes += result.output.matches(of: /"outcome": "(\w+)"/).map { String($0.1) }
        }
        #expect(outcomes.count == 8 * 12)
        #expect(outcomes.count { $0 == "completed" } == 8 * 6 + 6)
        #expect(outcomes.count { $0 == "already" } == 7 * 6)
        #expect(try opts.json(DoctorAnswer.self, "doctor").problems.isEmpty)
        try expectOneCompletion(of: opts, orders: 9)
    }

    @Test("command cards apply to the order scanned before them")
    func cards() throws {
        let (opts, orders) = try CommandLineShop.filled(orders: 1)
        let order = try #require(orders.first)
        func card(_ command: ScanCommand) throws -> String {
            try #require(ScanCode(kind: .command, number: command.rawValue, revision: 0)).text
        }
        try opts.succeed("scan", order.order)
        let asked = try opts.json(ScanAnswer.self, "scan", card(.hold), status: 1)
        #expect(asked.outcome == "refused" && asked.message.contains("--reason: fabric, deposit"))
        for (command, outcome) in [
            (ScanCommand.start, "started"), (.hold, "held"), (.undo, "shown"), (.undo, "undone"),
            (.complete, "completed"), (.undo, "shown"), (.undo, "undone"),
        ] {
            let reason = command == .hold ? ["--reason", "fabric"] : []
            let said = try opts.run(["scan", card(command), "--json"] + reason)
            #expect(said.status == 0)
            let answer = try JSONDecoder().decode(ScanAnswer.self, from: said.standardOutput)
            #expect(answer.outcome == outcome)
            #expect(answer.milestone == order.milestones.first?.name)
        }
        // There is no screen to change, and no printer here.
        for command in [ScanCommand.nextScreen, .signOut, .print] {
            let answer = try opts.json(ScanAnswer.self, "scan", card(command), status: 1)
            #expect(answer.outcome == "refused")
        }
        let bored = try opts.run(["scan", card(.hold), "--reason", "bored"])
        #expect(bored.status == 64 && bored.error.contains("Choose fabric, deposit"))
        let number = try #require(try opts.json([ListedOrder].self, "order", "list").first).number
        let typed = try opts.json(ScanAnswer.self, "scan", number)
        #expect(typed.outcome == "shown" && typed.order == number)
    }

    private func expectOneCompletion(of opts: Opts, orders: Int) throws {
        let listed = try opts.json([ListedOrder].self, "order", "list", "--status", "all")
        #expect(listed.count == orders)
        for number in listed.map(\.number) {
            let order = try opts.json(ShownOrder.self, "order", "show", number)
            for milestone in order.milestones where milestone.state == "done" {
                #expect(milestone.history.map(\.event) == ["completed"])
            }
        }
        #expect(listed.count { $0.status == "completed" } >= orders - 1)
    }
}
