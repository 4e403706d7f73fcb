import Core
import Foundation
import Terminal
import Testing

@testable import Screens

@Suite("The screen of reports")
struct ReportsScreenTests {
    private func stage(_ width: Int = 80, _ height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.function(3), .character("r"))
        return stage
    }

    private func screen(_ stage: Stage) throws -> ReportsScreen {
        guard case .reports(let screen) = stage.frame.screen else { throw Missing.reports }
        return screen
    }

    private enum Missing: Error { case reports }

    private func report(_ stage: Stage, weeks: Int) throws -> WorkshopReport {
        try stage.shop.report(ReportPeriod(weeks: weeks, until: stage.shop.today), by: stage.actor)
    }

    @Test("shows the shop's own figures of the last twelve weeks")
    func opens() throws {
        let stage = try stage()
        let expected = try report(stage, weeks: 12)
        #expect(expected.throughput.completed > 0)
        #expect(try screen(stage).report == expected)
        #expect(stage.text.contains("[1 Throughput]"))
        #expect(stage.text.contains("12 weeks: 7 Sep to 29 Nov 2026"))
        #expect(stage.text.contains("\(expected.throughput.completed) completed"))
    }

    @Test("figures and arrows go from report to report, round and round")
    func pages() throws {
        let stage = try stage()
        for (place, name) in ReportName.allCases.enumerated() {
            stage.press(.character(Character(String(place + 1))))
            #expect(try screen(stage).page == name)
            #expect(stage.canvas.lines[1].contains("[\(place + 1) \(name.title)]"))
        }
        stage.press(.right)
        #expect(try screen(stage).page == .throughput)
        stage.press(.left, .left)
        #expect(try screen(stage).page == .lateRisk)
    }

    @Test("a click on a name shows its report")
    func clicked() throws {
        let stage = try stage()
        let line = stage.canvas.lines[1]
        let at = try #require(line.range(of: "4 Late risk"))
        let x = line.distance(from: line.startIndex, to: at.lowerBound)
        stage.send(.mouse(Mouse(.press, at: Point(x: x, y: 1))))
        #expect(try screen(stage).page == .lateRisk)
    }

    @Test("plus and minus change the weeks, and say where the end is")
    func weeks() throws {
        let stage = try stage()
        for weeks in [26, 52, 104] {
            stage.press(.character("+"))
            #expect(try screen(stage).report == report(stage, weeks: weeks))
            #expect(stage.text.contains("\(weeks) weeks: "))
        }
        stage.press(.character("]"))
        #expect(stage.text.contains("104 weeks are the most."))
        stage.press(.character("-"), .character("["), .character("-"), .character("-"), .character("-"))
        #expect(try screen(stage).report == report(stage, weeks: 4))
        stage.press(.character("-"))
        #expect(stage.text.contains("4 weeks are the least."))
    }

    @Test("the worst is on top of the late risk, and Enter opens it")
    func open() throws {
        let stage = try stage()
        stage.press(.enter)
        #expect(stage.text.contains("Orders are listed on the late risk page: press 4."))
        stage.press(.character("4"))
        let entries = try report(stage, weeks: 12).lateRisk.entries
        #expect(try screen(stage).current == entries[0])
        stage.press(.down)
        let second = try #require(try screen(stage).current)
        #expect(second == entries[1])
        stage.press(.enter)
        #expect(stage.canvas.lines[0].contains(second.number.text))
        stage.press(.escape)
        #expect(try screen(stage).current == second)
        stage.press(.end)
        #expect(try screen(stage).current == entries.last)
    }

    @Test("the cursor stays on its order as others finish theirs")
    func stays() throws {
        let stage = try stage()
        stage.press(.character("4"), .down)
        let first = try report(stage, weeks: 12).lateRisk.entries[0]
        let second = try #require(try screen(stage).current)
        for milestone in try stage.shop.order(first.id, by: stage.actor).milestones
        where milestone.state != .done && milestone.state != .skipped {
            if milestone.state == .onHold {
                _ = try stage.shop.perform(.resume, on: milestone.id, by: stage.actor)
            }
            _ = try stage.shop.perform(.skip(reason: "not wanted"), on: milestone.id, by: stage.actor)
        }
        stage.press(.character("r"))
        #expect(try screen(stage).current?.id == second.id)
        #expect(try screen(stage).report?.lateRisk.entries.contains { $0.id == first.id } == false)
    }

    @Test("w writes all reports as a PDF into the program's folder, and says where")
    func pdf() throws {
        let stage = try stage()
        stage.press(.character("w"))
        #expect(stage.text.contains("The reports are in"))
        let data = try Data(
            contentsOf: URL(fileURLWithPath: stage.folder.path("report-2026-11-24-094100.pdf")))
        #expect(
            data
                == (try stage.shop.reportPDF(
                    ReportPeriod(weeks: 12, until: stage.shop.today), by: stage.actor)))
        #expect(try !screen(stage).isWritingPDF)
    }

    @Test("x writes the report that is shown as CSV")
    func csv() throws {
        let stage = try stage()
        stage.press(.character("2"), .character("x"))
        #expect(stage.text.contains("Cycle times is in"))
        let path = stage.folder.path("report-cycle-times-2026-11-24-094100.csv")
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == ReportCSV.text(of: report(stage, weeks: 12), .cycleTimes))
    }

    @Test("a shop without orders says so on every page")
    func empty() throws {
        let stage = try Stage()
        let actor = try stage.shop.setUp(
            shopName: "Shop", adminName: "Ana", email: "ana@example.com", password: "longenough",
            terminal: "t")
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
        stage.press(.function(3), .character("r"))
        let words = [
            "No order was taken or completed", "No milestone was finished", "No order with a due date",
            "No open order has a due date.", "No order is open.",
        ]
        for (place, words) in words.enumerated() {
            stage.press(.character(Character(String(place + 1))))
            #expect(stage.text.contains(words))
        }
        stage.press(.character("4"), .enter)
        #expect(stage.text.contains("No order is listed."))
    }

    @Test(
        "looks right", arguments: SampleShop.sizes + [(200, 60)],
        [ReportName.throughput, .cycleTimes, .onTime, .lateRisk, .workInProgress])
    func picture(size: (Int, Int), name: ReportName) throws {
        let stage = try stage(size.0, size.1)
        stage.press(.character(Character(String((ReportName.allCases.firstIndex(of: name) ?? 0) + 1))))
        if name == .lateRisk { stage.press(.down) }
        expectSnapshot(stage.canvas, named: "reports-\(name.rawValue)-\(size.0)x\(size.1)")
    }

    @Test("a year looks right", arguments: SampleShop.sizes)
    func year(width: Int, height: Int) throws {
        let stage = try stage(width, height)
        stage.press(.character("+"), .character("+"))
        expectSnapshot(stage.canvas, named: "reports-year-\(width)x\(height)")
    }
}
