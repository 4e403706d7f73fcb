import Core
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The print queue's screens", .serialized)
struct PrintQueueScreenTests {
    /// A demo shop beside a scheduler of its own, with a job that is done and one that waits for paper.
    private func stage(
        _ cups: PrivateCUPS, _ width: Int = 80, _ height: Int = 24
    ) throws -> Stage {
        let stage = try Stage(width: width, height: height, printSystem: PrintSystem(server: cups.server))
        let actor = try stage.shop.fillDemo(orders: 12, terminal: "test")
        stage.frame.shopName = try stage.shop.name()
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
        return stage
    }

    private func print(_ stage: Stage) throws -> PrintJob {
        let orders = try stage.shop.orders(OrderQuery(), from: 0, limit: 1, by: stage.actor)
        return try stage.shop.print(PrintRequest(.workOrder, orders: [orders[0].id]), by: stage.actor)
    }

    /// The stage's clock stands still: the queue is looked after until the job is as wanted.
    private func spool(_ stage: Stage, _ id: PrintJobID, until isSo: (PrintJob) -> Bool) throws {
        for _ in 0..<200 {
            try stage.shop.spool()
            if isSo(try stage.shop.printJob(id, by: stage.actor)) { break }
            stage.moveClock(milliseconds: 100)
            Thread.sleep(forTimeInterval: 0.05)
        }
        stage.send(.message(.changed))
    }

    private func queue(_ stage: Stage) throws -> PrintQueueScreen {
        guard case .printQueue(let screen) = stage.frame.screen else { throw Missing.queue }
        return screen
    }

    private enum Missing: Error { case queue }

    @Test("printing says how it stands, trouble stands in the top line of every screen, and ends there")
    func trouble() throws {
        let cups = try PrivateCUPS(["laser", "label"])
        try cups.set(.outOfPaper, of: "laser")
        let stage = try stage(cups)
        stage.press(.character("p"))
        #expect(stage.text.contains("on laser (laser-1)"))
        let job = try #require(try stage.shop.printQueue(by: stage.actor).first)
        try spool(stage, job.id) { $0.needsAttention }
        #expect(stage.canvas.lines[0].contains("! out of paper"))
        stage.press(.function(3), .character("c"))
        #expect(stage.canvas.lines[0].contains("! out of paper"))
        try cups.set(.working, of: "laser")
        try spool(stage, job.id) { $0.state.isSettled }
        #expect(!stage.canvas.lines[0].contains("out of paper"))
    }

    @Test(
        "what to do about a stopped printer is said whole, by its name; what is over says when and not since when"
    )
    func stopped() throws {
        let cups = try PrivateCUPS(["laser"])
        try cups.set(.stopping, of: "laser")
        let stage = try stage(cups)
        let job = try print(stage)
        try spool(stage, job.id) { $0.needsAttention }
        stage.press(.function(3), .character("p"))
        #expect(stage.text.contains("(`cupsenable laser`), or send the job again to"))
        #expect(stage.text.contains("  one."))
        #expect(stage.text.contains("printer stopped since "))
        try stage.shop.cancelPrint(job.id, by: stage.actor)
        try spool(stage, job.id) { $0.state.isSettled }
        #expect(stage.text.contains("cancelled at "))
    }

    @Test("s sends the job again, t to another printer, x cancels it, Enter opens its order")
    func keys() throws {
        let cups = try PrivateCUPS(["laser", "label"])
        try cups.set(.outOfPaper, of: "laser")
        let stage = try stage(cups)
        let job = try print(stage)
        try spool(stage, job.id) { $0.needsAttention }
        stage.press(.function(3), .character("p"))
        #expect(try queue(stage).current?.id == job.id)
        #expect(stage.text.contains("Put paper in: it goes on by itself."))
        stage.press(.character("t"))
        #expect(stage.text.contains("Send again to") && stage.text.contains("label"))
        stage.press(.down, .enter)
        try spool(stage, job.id) { $0.state.isSettled }
        #expect(cups.printed(on: "label").count == 1)
        #expect(try queue(stage).current?.state == .done)
        stage.press(.character("x"))
        #expect(stage.text.contains("The job is done already."))
        try cups.set(.outOfPaper, of: "label")
        stage.press(.character("s"))
        let again = try #require(try stage.shop.printQueue(settled: 5, by: stage.actor).first)
        #expect(again.id != job.id)
        stage.press(.home)
        #expect(try queue(stage).current?.id == again.id)
        stage.press(.character("x"))
        #expect(try stage.shop.printJob(again.id, by: stage.actor).state == .cancelled)
        stage.press(.enter)
        #expect(stage.text.contains(job.orders[0].number.text))
    }

    @Test("a hides and shows what is settled")
    func settled() throws {
        let cups = try PrivateCUPS(["laser"])
        let stage = try stage(cups)
        let job = try print(stage)
        try spool(stage, job.id) { $0.state.isSettled }
        stage.press(.function(3), .character("p"))
        #expect(try queue(stage).rows.count == 1)
        stage.press(.character("a"))
        #expect(stage.text.contains("Nothing waits to be printed."))
    }

    @Test("without a print system the job is kept, and the screens say so")
    func noPrintSystem() throws {
        let stage = try Stage.demo(orders: 12)
        stage.press(.character("p"))
        #expect(stage.text.contains("print system does not answer"))
        #expect(stage.text.contains("kept"))
        #expect(stage.canvas.lines[0].contains("! print system"))
        stage.press(.function(3), .character("p"), .character("p"))
        #expect(stage.text.contains("The print system does not answer"))
    }

    @Test("a printer is chosen for the shop, this terminal and a kind of document")
    func choose() throws {
        let cups = try PrivateCUPS(["laser", "label"])
        let stage = try stage(cups)
        stage.press(.function(3), .character("p"), .character("p"))
        #expect(stage.text.contains("CUPS' own: laser"))
        stage.press(.down, .enter)
        #expect(stage.text.contains("The usual one"))
        stage.press(.down, .enter)
        let choices = try stage.shop.printerChoices(by: stage.actor)
        #expect(choices == [PrinterChoice(terminal: "test", kind: nil, printer: "label")])
        stage.press(.enter, .enter)
        #expect(try stage.shop.printerChoices(by: stage.actor) == [])
    }

    @Test("the queue looks right", arguments: SampleShop.sizes)
    func picture(width: Int, height: Int) throws {
        let cups = try PrivateCUPS(["laser", "label"])
        let stage = try stage(cups, width, height)
        let first = try print(stage)
        try spool(stage, first.id) { $0.state.isSettled }
        try cups.set(.outOfPaper, of: "laser")
        let second = try print(stage)
        try spool(stage, second.id) { $0.needsAttention }
        stage.press(.function(3), .character("p"))
        expectSnapshot(stage.canvas, named: "print-queue-\(width)x\(height)")
    }

    @Test("the printers look right", arguments: SampleShop.sizes)
    func printersPicture(width: Int, height: Int) throws {
        let cups = try PrivateCUPS(["laser", "label"])
        let stage = try stage(cups, width, height)
        _ = try stage.shop.choosePrinter("label", terminal: nil, kind: .labels, by: stage.actor)
        stage.press(.function(3), .character("p"), .character("p"))
        expectSnapshot(stage.canvas, named: "printers-\(width)x\(height)")
    }
}
