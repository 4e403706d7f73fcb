import Core
import Terminal
import Testing

@testable import Screens

/// What the screen does while its figures are read beside it.
@Suite("Reading reports")
struct ReportsReadingTests {
    private let context = SampleShop.context()

    private func report(
        weeks: Int = 12, at moment: Instant = SampleShop.now, customer: String = "Ana",
        step: String = "Sewing"
    ) throws -> WorkshopReport {
        var facts = ReportFacts()
        facts.open = [
            ReportFacts.OpenOrder(
                id: OrderID(1), number: OrderNumber("2026-0001"), customer: customer, due: SampleShop.today,
                status: .inProgress,
                steps: [ReportFacts.OpenStep(name: step, state: .inProgress, expectedDays: 3)])
        ]
        facts.stepTimes = [step: [ElapsedDays(workingDays: 2), ElapsedDays(workingDays: 5)]]
        return try WorkshopReport(
            facts, shopName: "Harbor Upholstery",
            period: ReportPeriod(weeks: weeks, until: SampleShop.today), madeAt: moment, zone: SampleShop.zone
        )
    }

    private func text(_ screen: ReportsScreen) -> String {
        SampleShop.picture(screen, 80, 24).lines.joined(separator: "\n")
    }

    /// A screen with the figures of twelve weeks.
    private func read() throws -> ReportsScreen {
        var screen = ReportsScreen()
        #expect(screen.appear(context) == [.ask(.reports(.read(weeks: 12)))])
        #expect(screen.handle(.response(.reports(.report(try report()))), context) == [])
        return screen
    }

    @Test("until the first figures are there it says that it reads, and files cannot be written")
    func first() throws {
        var screen = ReportsScreen()
        _ = screen.appear(context)
        #expect(text(screen).contains("Reading the shop's figures of 12 weeks…"))
        #expect(screen.disabled(context)[.pdf] == "The shop's figures are still being read.")
        #expect(screen.disabled(context)[.csv] == "The shop's figures are still being read.")
        #expect(try read().disabled(context)[.pdf] == nil)
    }

    @Test("of several changes of the weeks only the last is read, and never two at a time")
    func oneAtATime() throws {
        var screen = try read()
        #expect(screen.perform(.moreWeeks, context) == [.ask(.reports(.read(weeks: 26)))])
        #expect(screen.perform(.moreWeeks, context) == [])
        #expect(text(screen).contains("Reading the shop's figures of 52 weeks…"))
        let late = screen.handle(.response(.reports(.report(try report(weeks: 26)))), context)
        #expect(late == [.ask(.reports(.read(weeks: 52)))])
        #expect(screen.disabled(context)[.csv] != nil)
        #expect(screen.handle(.response(.reports(.report(try report(weeks: 52)))), context) == [])
        #expect(screen.disabled(context)[.csv] == nil)
        #expect(!text(screen).contains("Reading"))
    }

    @Test("what others do is read after a moment, and the picture stays until then")
    func changed() throws {
        var screen = try read()
        let before = text(screen)
        #expect(screen.handle(.changed, context) == [])
        let soon = SampleShop.context(at: SampleShop.now.adding(seconds: 2))
        #expect(screen.handle(.tick, soon) == [])
        let later = SampleShop.context(at: SampleShop.now.adding(seconds: 6))
        #expect(screen.handle(.tick, later) == [.ask(.reports(.read(weeks: 12)))])
        #expect(screen.handle(.changed, later) == [], "one is being read")
        #expect(text(screen) == before)
        let new = try report(at: later.now)
        #expect(screen.handle(.response(.reports(.report(new))), later) == [])
        #expect(screen.handle(.tick, later) == [])
        let last = SampleShop.context(at: SampleShop.now.adding(seconds: 12))
        #expect(screen.handle(.tick, last) == [.ask(.reports(.read(weeks: 12)))], "the change meanwhile")
        #expect(screen.handle(.response(.reports(.report(new))), last) == [])
        #expect(screen.handle(.tick, last) == [], "nothing has changed since")
    }

    @Test("r reads at once")
    func refresh() throws {
        var screen = try read()
        #expect(screen.press(.character("r"), context) == .done([.ask(.reports(.read(weeks: 12)))]))
    }

    @Test("figures that cannot be read say why, and r tries again")
    func failed() throws {
        var screen = ReportsScreen()
        _ = screen.appear(context)
        let why = ShopError.notPermitted(.seeReports).text()
        let failure = Response.failed(.reports(.read(weeks: 12)), .notPermitted(.seeReports), why)
        #expect(screen.handle(.response(failure), context) == [])
        #expect(text(screen).contains(why.line))
        #expect(screen.disabled(context)[.pdf] == why.line)
        #expect(screen.perform(.refresh, context) == [.ask(.reports(.read(weeks: 12)))])
        #expect(screen.handle(.response(.reports(.report(try report()))), context) == [])
        #expect(!text(screen).contains(why.line))
    }

    @Test("one file is written at a time, and a failure is the frame's to tell")
    func files() throws {
        var screen = try read()
        let shown = try #require(screen.report)
        #expect(screen.perform(.pdf, context) == [.ask(.reports(.writePDF(weeks: 12)))])
        #expect(screen.perform(.csv, context) == [.ask(.reports(.writeCSV(shown, .throughput)))])
        #expect(screen.disabled(context)[.pdf] == "The PDF is being written.")
        #expect(screen.disabled(context)[.csv] == "The CSV file is being written.")
        let why = ErrorText("The disk is full.", "Make room.")
        #expect(
            screen.handle(.response(.failed(.reports(.writePDF(weeks: 12)), nil, why)), context) == nil)
        #expect(
            screen.handle(.response(.reports(.csvWritten(.throughput, path: "/x.csv"))), context) == [])
        #expect(screen.disabled(context)[.pdf] == nil && screen.disabled(context)[.csv] == nil)
    }

    @Test("more milestones than lines can be moved through, and no further")
    func scrolled() throws {
        var facts = ReportFacts()
        for number in 1...40 {
            facts.stepTimes["Step \(pad(number))"] = [ElapsedDays(workingDays: number)]
        }
        let many = try WorkshopReport(
            facts, shopName: "Shop", period: ReportPeriod(weeks: 12, until: SampleShop.today),
            madeAt: SampleShop.now, zone: SampleShop.zone)
        var screen = try read()
        _ = screen.handle(.response(.reports(.report(many))), context)
        _ = screen.perform(.page(.cycleTimes), context)
        #expect(text(screen).contains("Step 01") && !text(screen).contains("Step 40 "))
        _ = screen.perform(.last, context)
        #expect(!text(screen).contains("Step 01") && text(screen).contains("Step 40 "))
        let end = screen.top
        _ = screen.perform(.down, context)
        #expect(screen.top == end)
        _ = screen.perform(.first, context)
        #expect(text(screen).contains("Step 01"))
    }

    private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test("a name that could command the terminal is shown as a mark")
    func hostile() throws {
        var screen = try read()
        let report = try report(customer: "a\u{202E}b", step: "Sew\u{202E}ing")
        _ = screen.handle(.response(.reports(.report(report))), context)
        for name in ReportName.allCases where name != .throughput && name != .onTime {
            _ = screen.perform(.page(name), context)
            #expect(text(screen).contains("‹U+202E›"), "\(name)")
        }
    }

    @Test("no size breaks a page")
    func sizes() throws {
        var screen = try read()
        for name in ReportName.allCases {
            _ = screen.perform(.page(name), context)
            for (width, height) in [(60, 16), (61, 17), (99, 18), (160, 16), (240, 70)] {
                let lines = SampleShop.picture(screen, width, height).lines
                #expect(lines[1].contains("\(name == .throughput ? "[1 " : "1 ")"))
            }
        }
    }

    @Test("no key is bound twice")
    func conflicts() { #expect(ReportsScreen.keys.conflicts.isEmpty) }
}
