import Foundation
import Testing

@testable import Core

@Suite("Reports on paper")
struct ReportDocumentTests {
    @Test("the figures stand on the page", arguments: PaperSize.allCases)
    func figures(paper: PaperSize) throws {
        let report = SampleReport.report()
        let file = try PDFFile(ReportDocument.pdf(report, paper: paper))
        let text = try file.text()
        #expect(try file.info["Pages"] == "1")
        for words in [
            "Harbor Upholstery", "7 Sep – 29 Nov 2026", "12 weeks", "Throughput", "On time", "Cycle times",
            "Work in progress", "Late risk", "Page 1 of 1", "Printed 24 Nov 2026, 14:02", "João Gonçalves",
            "李小龍",
            "2026-0001", "2 days over", "In a whole week",
        ] { #expect(text.contains(words), "\(words)") }
        // Median, ninetieth percentile, longest and count of one milestone, in one line.
        let line = text.split(separator: "\n").first { $0.contains("In Production") }
        #expect(line?.split(separator: " ").suffix(4) == ["6.1", "14.0", "14.0", "5"])
        #expect(text.contains("\(report.throughput.completed)"))
        #expect(text.contains("\(report.onTime.percent ?? -1) %"))
    }

    @Test("a due date of another year has its year", arguments: PaperSize.allCases)
    func years(paper: PaperSize) throws {
        var facts = SampleReport.facts()
        facts.open = [
            .sample(1, due: "2025-06-04", steps: [("In Production", .notStarted, nil)]),
            .sample(2, due: "2026-11-20", steps: [("In Production", .notStarted, nil)]),
        ]
        let text = try PDFFile(ReportDocument.pdf(SampleReport.report(facts), paper: paper)).text()
        #expect(text.contains("4 Jun 2025") && text.contains("538 days over"))
        #expect(text.contains("Fri 20 Nov") && !text.contains("20 Nov 2026"))
    }

    @Test("many orders at risk go on over numbered pages, each under a head", arguments: PaperSize.allCases)
    func pages(paper: PaperSize) throws {
        let names = (0..<240).map { "Customer \($0)" }
        var facts = SampleReport.facts(customers: names)
        facts.open = names.enumerated().map { index, name in
            .sample(
                Int64(index + 1), due: "2026-11-20", customer: name,
                steps: [("In Production", .notStarted, nil)])
        }
        let rendered = try ReportDocument.render(SampleReport.report(facts), paper: paper)
        let file = try PDFFile(rendered.data)
        #expect(rendered.pages > 2)
        #expect(try file.text(page: 2).contains("Late risk, continued"))
        #expect(try file.text(page: rendered.pages).contains("Page \(rendered.pages) of \(rendered.pages)"))
        #expect(try file.text().contains("and 40 more"))
        #expect(rendered.missingGlyphs == 0)
    }

    @Test("nothing stands outside the margins, and no text on another", arguments: PaperSize.allCases)
    func places(paper: PaperSize) throws {
        let typesetter = try Typesetter()
        let long = String(repeating: "An exceedingly long name of a customer ", count: 4)
        let report = SampleReport.report(
            SampleReport.facts(customers: [long, "محمد الفاسي", "b", "c"]), shopName: long)
        let imprint = Imprint(
            letterhead: Letterhead(name: long), paper: paper, printedAt: report.madeAt, zone: report.zone)
        for page in ReportLayout.pages(of: report, imprint: imprint, measurer: typesetter.measurer) {
            var frames: [(String, PaperRect)] = []
            for case .text(let text) in page.elements {
                let width = typesetter.measurer.lines(text.text, text.style, text.fit).map(\.width).max() ?? 0
                frames.append(
                    (
                        text.text,
                        PaperRect(
                            x: text.x, y: text.baseline - text.style.size * 0.7, width: width,
                            height: text.style.size * 0.8)
                    ))
            }
            for (index, (text, frame)) in frames.enumerated() {
                #expect(frame.x >= 39 && frame.right <= paper.width - 39, "\(text) \(frame)")
                #expect(frame.bottom <= paper.height - 20, "\(text) \(frame)")
                for (other, place) in frames[(index + 1)...] {
                    let apart =
                        frame.right <= place.x || place.right <= frame.x || frame.bottom <= place.y
                        || place.bottom <= frame.y
                    #expect(apart, "\(text) on \(other)")
                }
            }
        }
    }

    @Test("a shop without orders has a page, and the same report the same bytes")
    func empty() throws {
        let report = SampleReport.report(ReportFacts())
        let data = try ReportDocument.pdf(report, paper: .letter)
        #expect(data == (try ReportDocument.pdf(report, paper: .letter)))
        let text = try PDFFile(data).text()
        for words in ["No milestone was finished", "No order is open", "No open order has a due date"] {
            #expect(text.contains(words))
        }
    }

    @Test("a hostile name does nothing on paper")
    func hostile() throws {
        let text = try PDFFile(
            ReportDocument.pdf(
                SampleReport.report(
                    SampleReport.facts(customers: ["a\u{1B}[31m\u{202E}b"]), shopName: "x\u{202E}y"),
                paper: .a4)
        ).text()
        #expect(text.contains("‹U+202E›"))
        #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{1B}"))
    }
}
