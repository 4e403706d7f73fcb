import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("The print queue, with a real scheduler", .serialized)
struct PrintQueueTests {
    @Test("a work order is printed once, and its history says so")
    func prints() throws {
        let test = try PrintShop()
        let job = try test.queued()
        #expect(job.state == .queued && job.title.hasPrefix("Work order "))
        let moments = try test.shop.moments(of: job.orders[0].id, by: test.ana)
        #expect(moments.last?.kind == .printed && moments.last?.note == "work order, job 1")
        #expect(moments.last?.words == "sent to print")
        let done = try test.wait(job.id) { $0.state.isSettled }
        #expect(try test.shop.moments(of: job.orders[0].id, by: test.ana).last?.words == "printed")
        #expect(done.state == .done && done.schedulerJob?.name == "laser-1" && done.printer == "laser")
        #expect(test.cups.printed(on: "laser").count == 1)
        #expect(test.cups.printed(on: "laser")[0].hasPrefix(job.title))
        #expect(test.cups.lastDocument(of: "laser")?.prefix(5) == Data("%PDF-".utf8))
    }

    @Test("several orders are one job, in their order, each with an event")
    func bulk() throws {
        let test = try PrintShop()
        let orders = try (0..<3).map { _ in try test.order() }
        let ids = [orders[2].id, orders[0].id, orders[1].id]
        let job = try test.shop.print(PrintRequest(.workOrder, orders: ids), by: test.ana)
        #expect(job.title == "3 work orders" && job.orders.map(\.id) == ids)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
        let pages = test.cups.lastDocument(of: "laser") ?? Data()
        let file = try TemporaryFolder()
        try pages.write(to: URL(fileURLWithPath: file.path("bulk.pdf")))
        let text = try Tool.run("pdftotext", [file.path("bulk.pdf"), "-"]).output
        let places = ids.compactMap { id in
            orders.first { $0.id == id }.flatMap { text.range(of: $0.number.text)?.lowerBound }
        }
        #expect(places.count == 3 && places == places.sorted())
        for id in ids {
            #expect(try test.shop.moments(of: id, by: test.ana).last?.kind == .printed)
        }
    }

    @Test(
        "what is wrong with a printer is known within 10 s, and paper comes once it is right again",
        arguments: [
            (PrivateCUPS.Behaviour.outOfPaper, PrinterTrouble.outOfPaper), (.gone, .unreachable),
        ])
    func waits(behaviour: PrivateCUPS.Behaviour, trouble: PrinterTrouble) throws {
        let test = try PrintShop()
        try test.cups.set(behaviour, of: "laser")
        let job = try test.queued()
        let stuck = try test.wait(job.id) { $0.needsAttention }
        #expect(stuck.trouble == trouble && stuck.state == .printing)
        #expect(try test.shop.printQueueSummary(by: test.ana).trouble == trouble.words)
        #expect(test.cups.printed(on: "laser") == [])
        try test.cups.set(.working, of: "laser")
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
        #expect(test.cups.printed(on: "laser").count == 1)
        #expect(try test.shop.printQueueSummary(by: test.ana).trouble == nil)
    }

    @Test("a printer that was unplugged is known within 10 s; sent to another one, it is printed once")
    func unplugged() throws {
        let test = try PrintShop()
        try test.cups.set(.unplugged, of: "laser")
        let job = try test.queued()
        let stuck = try test.wait(job.id) { $0.needsAttention }
        #expect(stuck.trouble == .unreachable && stuck.state == .pending)
        let again = try test.shop.resend(job.id, to: "label", by: test.ana)
        #expect(again.id == job.id)
        let done = try test.wait(job.id) { $0.state.isSettled }
        #expect(done.state == .done && done.printer == "label")
        try test.cups.set(.working, of: "laser")
        #expect(test.cups.printed(on: "label").count == 1 && test.cups.printed(on: "laser") == [])
        #expect(try test.cups.run("lpstat", "-o").output == "")
    }

    @Test("a stopped printer is known within 10 s; the job goes on when it is sent again after the repair")
    func stopped() throws {
        let test = try PrintShop()
        try test.cups.set(.stopping, of: "laser")
        let job = try test.queued()
        #expect(try test.wait(job.id) { $0.needsAttention }.trouble == .stopped)
        try test.cups.set(.working, of: "laser")
        #expect(try test.cups.run("cupsenable", "laser").status == 0)
        _ = try test.shop.resend(job.id, by: test.ana)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
        #expect(test.cups.printed(on: "laser").count == 1)
    }

    @Test("while a slow printer prints the queue says so, and the next job waits")
    func slow() throws {
        let test = try PrintShop()
        try test.cups.set(.slow, of: "laser")
        let jobs = try (0..<3).map { _ in try test.queued() }
        try test.shop.spool()
        let states = try jobs.map { try test.job($0.id).state }
        #expect(states.contains(.printing) || states.contains(.pending))
        #expect(try jobs.allSatisfy { try !test.job($0.id).needsAttention })
        try test.settle()
        #expect(test.cups.printed(on: "laser").map { String($0.prefix(20)) } == jobs.map { $0.title })
    }

    @Test("a job that somebody holds, cancels or moves in the print system itself is followed")
    func byOthers() throws {
        let test = try PrintShop()
        try test.cups.set(.outOfPaper, of: "laser")
        let (first, second) = (try test.queued(), try test.queued())
        _ = try test.wait(first.id) { $0.needsAttention }
        let name = try #require(try test.job(second.id).schedulerJob?.name)
        #expect(try test.cups.run("lp", "-i", name, "-H", "hold").status == 0)
        #expect(try test.wait(second.id) { $0.state == .held }.state == .held)
        #expect(try test.cups.run("cancel", name).status == 0)
        #expect(try test.wait(second.id) { $0.state.isSettled }.state == .cancelled)
        let moved = try #require(try test.job(first.id).schedulerJob?.name)
        #expect(try test.cups.run("lpmove", moved, "label").status == 0)
        let done = try test.wait(first.id) { $0.state.isSettled }
        #expect(done.state == .done && done.printer == "label")
    }

    @Test("cancelling takes a job out of the print system, and nothing comes out")
    func cancels() throws {
        let test = try PrintShop()
        try test.cups.set(.outOfPaper, of: "laser")
        let job = try test.queued()
        _ = try test.wait(job.id) { $0.needsAttention }
        #expect(try test.shop.cancelPrint(job.id, by: test.ana).isBeingCancelled)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .cancelled)
        #expect(try test.cups.run("lpstat", "-o").output == "")
        try test.cups.set(.working, of: "laser")
        #expect(throws: ShopError.printing(.tooLate(job.id, .cancelled))) {
            try test.shop.cancelPrint(job.id, by: test.ana)
        }
        #expect(test.cups.printed(on: "laser") == [])
    }

    @Test("without a print system the job waits, and goes out when there is one")
    func noScheduler() throws {
        let test = try PrintShop()
        test.cups.stop()
        let job = try test.queued()
        let waiting = try test.wait(job.id) { $0.needsAttention }
        #expect(waiting.state == .queued && waiting.trouble == .noPrintSystem)
        try test.cups.start()
        test.clock.move(seconds: 61)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
        #expect(test.cups.printed(on: "laser").count == 1)
    }

    @Test("a print system that ends and forgets the job is noticed; sent again, the job is printed once")
    func schedulerCrash() throws {
        let test = try PrintShop()
        try test.cups.set(.outOfPaper, of: "laser")
        let job = try test.queued()
        _ = try test.wait(job.id) { $0.trouble == .outOfPaper }
        test.cups.stop()
        #expect(try test.wait(job.id) { $0.trouble == .noPrintSystem }.trouble == .noPrintSystem)
        try test.cups.set(.working, of: "laser")
        try test.cups.start()
        // Killed soon after it took the job, CUPS has not saved it.
        let lost = try test.wait(job.id) { $0.state == .failed || $0.state.isSettled }
        if lost.state == .failed {
            #expect(lost.needsAttention && lost.message?.contains("does not know it") == true)
            _ = try test.shop.resend(job.id, by: test.ana)
        }
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
        #expect(test.cups.printed(on: "laser").count == 1)
    }

    @Test(
        "a printer that is named must be there; one that is only usual and gone leaves the job in the queue")
    func unknownPrinter() throws {
        let test = try PrintShop()
        #expect(throws: ShopError.printing(.unknownPrinter("nosuch"))) {
            try test.queued(printer: "nosuch")
        }
        #expect(throws: ShopError.printing(.badPrinterName("-o raw"))) {
            try test.queued(printer: "-o raw")
        }
        #expect(try test.shop.printQueue(settled: 10, by: test.ana) == [])
        _ = try test.shop.choosePrinter("label", terminal: nil, kind: .workOrder, by: test.ana)
        #expect(try test.cups.run("lpadmin", "-x", "label").status == 0)
        let job = try test.queued()
        let failed = try test.wait(job.id) { $0.needsAttention }
        #expect(failed.state == .failed && failed.message?.contains("does not exist") == true)
        _ = try test.shop.resend(job.id, to: "laser", by: test.ana)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
    }

    @Test("the kind of document chooses the printer before the terminal, and the terminal before the shop")
    func choices() throws {
        let test = try PrintShop(["laser", "label", "office"])
        func usual(_ kind: DocumentKind, _ terminal: String) throws -> String? {
            try test.shop.printerChoices(by: test.ana).printer(for: kind, at: terminal)
        }
        #expect(try usual(.workOrder, "tty1") == nil)
        _ = try test.shop.choosePrinter("laser", terminal: nil, kind: nil, by: test.ana)
        #expect(try test.shop.settings(by: test.ana).printer == "laser")
        _ = try test.shop.choosePrinter("office", terminal: "tty1", kind: nil, by: test.ana)
        _ = try test.shop.choosePrinter("label", terminal: nil, kind: .labels, by: test.ana)
        #expect(try usual(.workOrder, "tty1") == "office" && usual(.workOrder, "tty2") == "laser")
        #expect(try usual(.labels, "tty1") == "label")
        let job = try test.queued()
        #expect(job.printer == "office")
        #expect(try test.wait(job.id) { $0.state.isSettled }.printer == "office")
        _ = try test.shop.choosePrinter(nil, terminal: "tty1", kind: nil, by: test.ana)
        #expect(try usual(.workOrder, "tty1") == "laser")
        #expect(try test.shop.printers(by: test.ana).map(\.name) == ["label", "laser", "office"])
        #expect(try test.shop.printers(by: test.ana).filter(\.isDefault).map(\.name) == ["laser"])
    }

    @Test("a deleted order's paper is not printed any more")
    func deletedOrder() throws {
        let test = try PrintShop()
        let job = try test.queued()
        let order = job.orders[0]
        _ = try test.shop.deleteOrder(order.id, confirmation: order.number.text, by: test.ana)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .cancelled)
        #expect(test.cups.printed(on: "laser") == [])
    }

    @Test(
        "a settled job that is sent again is a new print of the order; one that was cancelled does not count")
    func reprints() throws {
        let test = try PrintShop()
        let job = try test.queued()
        _ = try test.wait(job.id) { $0.state.isSettled }
        let again = try test.shop.resend(job.id, by: test.ana)
        #expect(again.id != job.id)
        _ = try test.wait(again.id) { $0.state.isSettled }
        let third = try test.shop.resend(again.id, by: test.ana)
        try test.shop.cancelPrint(third.id, by: test.ana)
        _ = try test.wait(third.id) { $0.state.isSettled }
        let order = job.orders[0].id
        let counts = try test.shop.database.read { session in
            try (
                PrintJobRows.prints(of: order, as: .workOrder, session),
                PrintJobRows.prints(of: order, as: .workOrder, before: again.id, session),
                PrintJobRows.prints(of: order, as: .client, session)
            )
        }
        #expect(counts == (2, 1, 0))
    }

    @Test("a print that failed is no print of the order; sent again and printed, it is one")
    func failedIsNoReprint() throws {
        let test = try PrintShop()
        _ = try test.shop.choosePrinter("label", terminal: nil, kind: .workOrder, by: test.ana)
        #expect(try test.cups.run("lpadmin", "-x", "label").status == 0)
        let failed = try test.wait(try test.queued().id) { $0.needsAttention }
        #expect(failed.state == .failed)
        let order = failed.orders[0].id
        #expect(try test.shop.moments(of: order, by: test.ana).last?.words == "sent to print (failed)")
        func next() throws -> Int {
            let job = try test.shop.print(
                PrintRequest(.workOrder, orders: [order], printer: "laser"), by: test.ana)
            try test.shop.cancelPrint(job.id, by: test.ana)
            _ = try test.wait(job.id) { $0.state.isSettled }
            return job.reprint
        }
        #expect(try next() == 0)
        _ = try test.shop.resend(failed.id, to: "laser", by: test.ana)
        #expect(try test.wait(failed.id) { $0.state.isSettled }.state == .done)
        #expect(try next() == 1)
    }

    @Test(
        "a badge that the printer does not take leaves the one before in force, and nothing in the print system"
    )
    func badgeNotTaken() throws {
        let test = try PrintShop()
        let first = try BadgePaper.letters(
            in: test.shop.document(DocumentRequest(.badges, accounts: [test.ana.account.id]), by: test.ana)
                .data)
        _ = try test.shop.choosePrinter("label", terminal: nil, kind: .badges, by: test.ana)
        #expect(try test.cups.run("lpadmin", "-x", "label").status == 0)
        #expect(throws: ShopError.self) {
            try test.shop.printBadges(of: [test.ana.account.id], by: test.ana)
        }
        #expect(try test.shop.signIn(badge: first, on: "tty2", replacing: nil).actor != nil)
        _ = try test.shop.choosePrinter("laser", terminal: nil, kind: .badges, by: test.ana)
        _ = try test.shop.printBadges(of: [test.ana.account.id], by: test.ana)
        #expect(try test.shop.signIn(badge: first, on: "tty2", replacing: nil).actor == nil)
        let deadline = Date(timeIntervalSinceNow: 10)
        while test.cups.printed(on: "laser").isEmpty, Date() < deadline {
            Thread.sleep(forTimeInterval: 0.05)
        }
        let second = try BadgePaper.letters(in: try #require(test.cups.lastDocument(of: "laser")))
        #expect(try test.shop.signIn(badge: second, on: "tty2", replacing: nil).actor != nil)
    }

    @Test("labels that are gone and days ahead are kept with the job, and for printing it again")
    func labelsAndDays() throws {
        let test = try PrintShop()
        var request = PrintRequest(.labels, orders: [try test.order().id])
        request.skippedLabels = 3
        request.days = 2
        let job = try test.shop.print(request, by: test.ana)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done)
        let again = try test.shop.resend(job.id, by: test.ana)
        #expect(again.id != job.id)
        for id in [job.id, again.id] {
            let row = try test.shop.database.read { try PrintJobRows.row(id, $0) }
            #expect(row?.skippedLabels == 3 && row?.days == 2)
        }
    }

    @Test("every other paper goes through the queue; a badge, which is drawn only once, does not")
    func otherPapers() throws {
        let test = try PrintShop()
        let order = try test.order().id
        for kind in DocumentKind.allCases where kind != .badges {
            let job = try test.shop.print(
                PrintRequest(kind, orders: kind.isOfOrders ? [order] : []), by: test.ana)
            #expect(try test.wait(job.id) { $0.state.isSettled }.state == .done, "\(kind)")
        }
        #expect(test.cups.printed(on: "laser").count == DocumentKind.allCases.count - 1)
        #expect(throws: ShopError.printing(.notMade(.badges))) {
            try test.shop.print(PrintRequest(.badges), by: test.ana)
        }
        // A client's copy is no reprint of the work order.
        let printed = try test.shop.moments(of: order, by: test.ana).filter { $0.kind == .printed }
        #expect(printed.map(\.note) == ["work order, job 1", "client copy, job 2", "labels, job 3"])
    }

    @Test("the history does not call printed what never came out")
    func honestHistory() throws {
        let test = try PrintShop()
        let job = try test.queued()
        try test.shop.cancelPrint(job.id, by: test.ana)
        try test.shop.spool(job.id)
        let order = job.orders[0].id
        #expect(try test.shop.moments(of: order, by: test.ana).last?.words == "sent to print (cancelled)")
        let lost = try test.shop.print(PrintRequest(.client, orders: [order]), by: test.ana)
        test.cups.stop()
        try test.shop.spool(lost.id)
        #expect(try test.shop.printJob(lost.id, by: test.ana).trouble == .noPrintSystem)
        #expect(try test.shop.moments(of: order, by: test.ana).last?.words == "sent to print")
    }

    @Test("each document of an order has its own count of reprints, which its job keeps")
    func countedApart() throws {
        let test = try PrintShop()
        let order = try test.order()
        func print(_ kind: DocumentKind) throws -> Int {
            try test.shop.print(PrintRequest(kind, orders: [order.id]), by: test.ana).reprint
        }
        #expect(try [print(.client), print(.client), print(.workOrder), print(.client)] == [0, 1, 0, 2])
        let jobs = try test.shop.printQueue(settled: 10, by: test.ana)
        #expect(jobs.map(\.reprint) == [2, 0, 1, 0])
    }
}
