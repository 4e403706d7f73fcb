import Foundation
import TestSupport
import Testing

@Suite("Printing on the command line", .serialized)
struct CommandLinePrintingTests {
    private func shop(_ cups: PrivateCUPS, orders: Int) throws -> (Opts, [String]) {
        let opts = try CommandLineShop.fresh().with(["CUPS_SERVER": cups.server])
        return (opts, try (0..<orders).map { _ in try opts.takeOrder() })
    }

    @Test("print prints, by the printer's own name; --json says how it stands")
    func prints() throws {
        let cups = try PrivateCUPS(["laser", "label"])
        let (opts, numbers) = try shop(cups, orders: 2)
        let result = try opts.succeed("print", numbers[0])
        #expect(result.output == "Work order \(numbers[0]): done on laser (laser-1), job 1")
        let bulk = try opts.json(PrintedJob.self, "print", numbers[0], numbers[1], "--printer", "label")
        #expect(bulk.orders == numbers && bulk.title == "2 work orders" && bulk.printer == "label")
        #expect(bulk.schedulerJob == "label-2")
        #expect(try opts.run(["queue"]).error == "Nothing waits to be printed.")
        #expect(cups.printed(on: "laser").count == 1 && cups.printed(on: "label").count == 1)
        let pages = try opts.run(["queue", "--all"]).output.split(separator: "\n")
        #expect(pages.count == 2)
    }

    @Test("out of paper is said with a status of 1, the job is kept, and goes on with paper")
    func outOfPaper() throws {
        let cups = try PrivateCUPS(["laser"])
        let (opts, numbers) = try shop(cups, orders: 1)
        try cups.set(.outOfPaper, of: "laser")
        let result = try opts.run(["print", numbers[0]])
        #expect(result.status == 1 && result.error.contains("out of paper on laser (laser-1)"))
        #expect(result.error.contains("The job is kept"))
        #expect(try opts.json([PrintedJob].self, "queue").first?.trouble == "outOfPaper")
        try cups.set(.working, of: "laser")
        try waitUntilNothingWaits(opts)
        #expect(cups.printed(on: "laser").count == 1)
    }

    @Test("a job is sent again to another printer, and another one cancelled")
    func resendAndCancel() throws {
        let cups = try PrivateCUPS(["laser", "label"])
        let (opts, numbers) = try shop(cups, orders: 2)
        try cups.set(.gone, of: "laser")
        for number in numbers { #expect(try opts.run(["print", number]).status == 1) }
        #expect(try opts.run(["queue"]).output.contains("printer does not answer on laser"))
        #expect(
            try opts.succeed("queue", "resend", "1", "--printer", "label").output.contains("done on label"))
        #expect(try opts.succeed("queue", "cancel", "2").output.contains("cancelled"))
        let late = try opts.run(["queue", "cancel", "2"])
        #expect(late.status == 1 && late.error.contains("Print job 2 is cancelled already."))
        #expect(try opts.run(["queue", "resend", "77"]).error.contains("There is no print job 77."))
        try cups.set(.working, of: "laser")
        #expect(cups.printed(on: "label").count == 1 && cups.printed(on: "laser") == [])
    }

    @Test("printers are listed and chosen; a name that could be an option is refused")
    func printers() throws {
        let cups = try PrivateCUPS(["laser", "label"])
        let (opts, numbers) = try shop(cups, orders: 1)
        #expect(try opts.succeed("printers").output.contains("laser  ready, the print system's own choice"))
        try opts.succeed("printers", "choose", "label", "--document", "workOrder")
        #expect(try opts.succeed("printers").output.contains("Usual for work order: label"))
        #expect(try opts.succeed("print", numbers[0]).output.contains("on label (label-1)"))
        try opts.succeed("printers", "forget", "--document", "workOrder")
        #expect(try opts.succeed("print", numbers[0]).output.contains("on laser"))
        for name in ["--", "-o raw", "../laser", "laser;id", "$(id)", "nosuch"] {
            let result = try opts.run(["print", numbers[0], "--printer=\(name)"])
            #expect(result.status == 1, "\(name)")
        }
        #expect(cups.printed(on: "laser").count == 1)
    }

    @Test("without a print system the job is kept, and the next command sends it when there is one")
    func noPrintSystem() throws {
        let cups = try PrivateCUPS(["laser"])
        let (opts, numbers) = try shop(cups, orders: 1)
        cups.stop()
        let result = try opts.run(["print", numbers[0]])
        #expect(result.status == 1 && result.error.contains("The job is kept"))
        try cups.start()
        try waitUntilNothingWaits(opts)
        #expect(cups.printed(on: "laser").count == 1)
    }

    @Test("opts print killed at any moment loses nothing and prints nothing twice")
    func killed() throws {
        let cups = try PrivateCUPS(["laser"])
        let kills = 40
        let (opts, numbers) = try shop(cups, orders: 1)
        // The first run says how long one takes.
        let start = Date()
        try opts.succeed("print", numbers[0])
        let whole = Date().timeIntervalSince(start)
        for turn in 0..<kills {
            let child = try opts.start(["print", numbers[0]])
            usleep(UInt32(whole * 1.1 * 1_000_000 * Double(turn) / Double(kills)))
            child.signal(SIGKILL)
            _ = try child.finish(within: 10)
        }
        try waitUntilNothingWaits(opts)
        // Each print of the order's history came out exactly once.
        let jobs = try opts.json([PrintedJob].self, "queue", "--all")
        #expect(jobs.count > 1 && jobs.allSatisfy { $0.state == "done" })
        let printed = cups.printed(on: "laser")
        #expect(printed.count == jobs.count)
        #expect(Set(printed).count == printed.count)
        #expect(try cups.run("lpstat", "-o").output == "", "something is left in the print system")
    }

    /// Leases of programs that were killed run out after 20 s.
    private func waitUntilNothingWaits(_ opts: Opts) throws {
        let end = Date(timeIntervalSinceNow: 60)
        while try !opts.json([PrintedJob].self, "queue").isEmpty, Date() < end { usleep(300_000) }
        try opts.run(["queue"])
    }
}
