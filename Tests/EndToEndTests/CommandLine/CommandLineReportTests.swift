import Foundation
import TestSupport
import Testing

@Suite("Reports on the command line")
struct CommandLineReportTests {
    @Test("a report is text, JSON, CSV or a PDF that has the same figures")
    func forms() throws {
        let (opts, _) = try CommandLineShop.filled(orders: 1)
        let text = try opts.run(["report"])
        #expect(text.status == 0)
        #expect(text.output.contains("Throughput: 0 completed (0.0 in a whole week), 1 taken in."))
        #expect(text.output.contains("Work in progress: 1 open orders."))
        let json = try opts.run(["report", "throughput", "--weeks", "1", "--json"])
        #expect(json.output.contains(#""taken": 1"#))
        let csv = try opts.run(["report", "work-in-progress", "--csv"])
        #expect(csv.output.hasPrefix("milestone,orders,late,stopped,started\r\n"))
        let path = opts.home.path("report.pdf")
        #expect(try opts.run(["report", "--pdf", "-o", path]).status == 0)
        let pages = try Tool.run("pdftotext", ["-layout", path, "-"])
        #expect(pages.output.contains("Taken in"))
        #expect(try Tool.run("qpdf", ["--check", path]).status == 0)
    }

    @Test("what is no period, no report or no form is refused with what to give instead")
    func refused() throws {
        let opts = try CommandLineShop.fresh()
        for (arguments, status, words) in [
            (["report", "--weeks", "0"], 1, "Give 1 to 104 weeks."),
            (["report", "--period", "soon"], 1, "2026-01-01..2026-03-31"),
            (["report", "--period", "2026-03-31..2026-01-01"], 1, "earlier day first"),
            (["report", "profit"], 64, "throughput"),
            (["report", "--json", "--csv"], 64, "one of --json, --csv and --pdf"),
        ] as [([String], Int32, String)] {
            let result = try opts.run(arguments)
            #expect(result.status == status, "\(arguments)")
            #expect(result.error.contains(words), "\(result.error)")
            #expect(result.output.isEmpty)
        }
    }
}
