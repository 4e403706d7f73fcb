import Foundation
import TestSupport
import Testing

@testable import Core

/// A process that gives a job to the print system may end between any two steps.
@Suite("A print job whose program ended in the middle", .serialized)
struct PrintCrashTests {
    @Test("leased and no more: another program prints it when the lease is over, and not before")
    func leased() throws {
        let test = try PrintShop()
        let job = try test.queued()
        #expect(try test.shop.leasePrint(job.id) != nil)
        let other = try test.another()
        try other.spool()
        #expect(try test.job(job.id).state == .queued)
        try expectPrintedOnce(job, test)
    }

    @Test(
        "given to the print system, its number not written down: it is printed once, and nothing is left there"
    )
    func given() throws {
        let test = try PrintShop()
        let job = try test.queued()
        let lease = try #require(try test.shop.leasePrint(job.id))
        let orphan = try test.shop.submit(lease)
        #expect(try test.cups.run("lpstat", "-o").output.hasPrefix(orphan.name))
        try expectPrintedOnce(job, test)
        #expect(try test.job(job.id).schedulerJob != orphan)
    }

    @Test("its number written down, not let go: it is let go")
    func recorded() throws {
        let test = try PrintShop()
        let job = try test.queued()
        let lease = try #require(try test.shop.leasePrint(job.id))
        let given = try test.shop.submit(lease)
        #expect(try test.shop.record(given, lease))
        try expectPrintedOnce(job, test)
        #expect(try test.job(job.id).schedulerJob == given)
    }

    @Test("let go, and that not written down: it is not printed again")
    func released() throws {
        let test = try PrintShop()
        let job = try test.queued()
        let lease = try #require(try test.shop.leasePrint(job.id))
        let given = try test.shop.submit(lease)
        #expect(try test.shop.record(given, lease))
        try PrintSystem(server: test.cups.server).release(given)
        try expectPrintedOnce(job, test)
    }

    @Test("a program that was only slow finds that the job is another's, and takes back what it gave")
    func slowProgram() throws {
        let test = try PrintShop()
        let job = try test.queued()
        let lease = try #require(try test.shop.leasePrint(job.id))
        test.clock.move(seconds: Shop.printLease + 1)
        try test.another().spool()
        let given = try test.shop.submit(lease)
        #expect(try !test.shop.record(given, lease))
        try expectPrintedOnce(job, test)
    }

    @Test("cancelled before the number was written down: nothing comes out, and nothing is left there")
    func cancelledOrphan() throws {
        let test = try PrintShop()
        let job = try test.queued()
        let lease = try #require(try test.shop.leasePrint(job.id))
        _ = try test.shop.submit(lease)
        try test.shop.cancelPrint(job.id, by: test.ana)
        test.clock.move(seconds: Shop.printLease + 1)
        #expect(try test.wait(job.id) { $0.state.isSettled }.state == .cancelled)
        try test.shop.spool()
        #expect(try test.cups.run("lpstat", "-o").output == "")
        #expect(test.cups.printed(on: "laser") == [])
    }

    @Test("many programs look after one queue, and every job is printed once")
    func many() async throws {
        let test = try PrintShop()
        let jobs = try (0..<12).map { _ in try test.queued() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let shop = try test.another()
                    for _ in 0..<6 { try shop.spool() }
                }
            }
            try await group.waitForAll()
        }
        try test.settle()
        #expect(test.cups.printed(on: "laser").count == 12)
        #expect(Set(test.cups.printed(on: "laser")).count == 12)
        #expect(try jobs.allSatisfy { try test.job($0.id).state == .done })
    }

    /// After the lease another program prints the job: once, and nothing stays in the print system.
    private func expectPrintedOnce(
        _ job: PrintJob, _ test: PrintShop, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        test.clock.move(seconds: Shop.printLease + 1)
        let other = try test.another()
        for _ in 0..<100 where try !test.job(job.id).state.isSettled {
            try other.spool()
            Thread.sleep(forTimeInterval: 0.05)
        }
        try other.spool()
        #expect(try test.job(job.id).state == .done, sourceLocation: sourceLocation)
        #expect(test.cups.printed(on: "laser").count == 1, sourceLocation: sourceLocation)
        #expect(try test.cups.run("lpstat", "-o").output == "", sourceLocation: sourceLocation)
    }
}
