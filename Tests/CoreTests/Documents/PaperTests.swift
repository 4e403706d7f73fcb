import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("All that the shop prints", .serialized)
struct PaperTests {
    private static let papers = PaperSize.allCases

    /// Where `OPTS_SAMPLES` names a folder, the documents are left there to be looked at.
    @Test(
        "is a sound PDF whose fonts are embedded, with title, author and dates",
        arguments: SamplePaper.allCases, papers)
    func sound(sample: SamplePaper, paper: PaperSize) throws {
        let document = try sample.render(paper)
        #expect(document.missingGlyphs == 0)
        if let kept = ProcessInfo.processInfo.environment["OPTS_SAMPLES"] {
            try document.data.write(to: URL(fileURLWithPath: "\(kept)/\(sample)-\(paper).pdf"))
        }
        let file = try PDFFile(document.data)
        let check = try Tool.run("qpdf", ["--check", file.path])
        #expect(check.status == 0, "\(check.output) \(check.error)")
        let info = try file.info
        #expect(info["Pages"] == "\(document.pages)")
        #expect(info["Title"] == document.title)
        #expect(info["Author"]?.isEmpty == false)
        #expect(info["CreationDate"] == "2026-11-24T14:02:00-05")
        #expect(info["ModDate"] == "2026-11-24T14:02:00-05")
        let fonts = try Tool.run("pdffonts", [file.path]).output.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts { #expect(font.contains(/^[A-Z]{6}\+.*yes yes yes +\d+ +\d+$/), "\(font)") }
    }

    @Test("has a head and a foot on every page, but for labels", arguments: SamplePaper.allCases, papers)
    func headAndFoot(sample: SamplePaper, paper: PaperSize) throws {
        guard sample != .labels && sample != .rollLabels else { return }
        let document = try sample.render(paper)
        let file = try PDFFile(document.data)
        for page in 1...document.pages {
            let text = try file.text(page: page)
            #expect(text.contains("Page \(page) of \(document.pages)"))
            #expect(text.contains("Printed 24 Nov 2026, 14:02"))
        }
    }

    @Test("keeps two codes 15 mm apart, and their quiet zones free", arguments: SamplePaper.allCases, papers)
    func apart(sample: SamplePaper, paper: PaperSize) throws {
        for page in try sample.pages(paper) {
            let symbols = page.elements.compactMap {
                if case .symbol(let symbol) = $0 { symbol } else { nil }
            }
            for (index, one) in symbols.enumerated() {
                let frame = one.frame
                let quiet = Double(QRSymbol.quietZone) * one.module
                #expect(one.module >= 0.5 / 25.4 * 72)
                #expect(frame.x >= quiet && frame.y >= quiet)
                #expect(frame.right + quiet <= page.width && frame.bottom + quiet <= page.height)
                for other in symbols[(index + 1)...].map(\.frame) {
                    let across = max(frame.x - other.right, other.x - frame.right)
                    let down = max(frame.y - other.bottom, other.y - frame.bottom)
                    #expect(max(across, down) >= PaperGrid.clearance - 0.01)
                }
            }
        }
    }

    @Test("lays no text over another, nor into a code", arguments: SamplePaper.allCases, papers)
    func noOverlap(sample: SamplePaper, paper: PaperSize) throws {
        let measurer = try Typesetter().measurer
        for page in try sample.pages(paper) {
            let texts = page.elements.flatMap { element -> [(String, PaperRect)] in
                guard case .text(let text) = element, !text.text.isEmpty else { return [] }
                return measurer.lines(text.text, text.style, text.fit).enumerated().map { number, line in
                    let baseline = text.baseline + Double(number) * text.style.leading
                    return (
                        text.text,
                        PaperRect(
                            x: text.x, y: baseline - text.style.size * 0.72, width: line.width,
                            height: text.style.size * 0.9)
                    )
                }
            }
            for (index, (text, frame)) in texts.enumerated() {
                #expect(frame.x >= 0 && frame.right <= page.width && frame.bottom <= page.height, "\(text)")
                for (other, place) in texts[(index + 1)...] {
                    let across = min(frame.right, place.right) - max(frame.x, place.x)
                    let down = min(frame.bottom, place.bottom) - max(frame.y, place.y)
                    #expect(min(across, down) < 1, "\(text) over \(other)")
                }
                for case .symbol(let symbol) in page.elements {
                    let quiet = Double(QRSymbol.quietZone) * symbol.module
                    let isClear =
                        frame.right <= symbol.frame.x - quiet || frame.x >= symbol.frame.right + quiet
                        || frame.bottom <= symbol.frame.y - quiet || frame.y >= symbol.frame.bottom + quiet
                    #expect(isClear, "\(text) in the quiet zone of \(symbol.symbol.text)")
                }
            }
        }
    }

    @Test("has all its codes read from whole pages, and no other", arguments: SamplePaper.allCases, papers)
    func readBack(sample: SamplePaper, paper: PaperSize) throws {
        let wanted = try sample.pages(paper).flatMap(\.elements).compactMap { element in
            if case .symbol(let symbol) = element { symbol.symbol.text } else { nil }
        }
        let file = try PDFFile(sample.render(paper).data)
        for dpi in [150, 200, 300] { #expect(try file.codes(dpi: dpi) == wanted.sorted(), "\(dpi)") }
        if sample == .daySheet || sample == .commandCards { #expect(Set(wanted).count == wanted.count) }
    }

    /// The first page of each on either paper, and the second one where there is one.
    @Test("looks as it did when it was last looked at", arguments: SamplePaper.allCases, papers)
    func asLookedAt(sample: SamplePaper, paper: PaperSize) throws {
        let document = try sample.render(paper)
        let file = try PDFFile(document.data)
        for number in 1...(paper == .letter ? min(2, document.pages) : 1) {
            let page = try file.picture(dpi: 30, page: number)
            let name = "\(Checkout.path)/Tests/CoreTests/Documents/Pages/\(sample)-\(paper)-\(number).pgm"
            if ProcessInfo.processInfo.environment["OPTS_RECORD"] != nil {
                try page.pgm.write(to: URL(fileURLWithPath: name))
                continue
            }
            let known = try GreyImage(pgm: Data(contentsOf: URL(fileURLWithPath: name)))
            #expect(known.width == page.width && known.height == page.height)
            // Another version of a font draws its letters a little differently: squares of 4 mm are compared.
            let differences = zip(known.squares(of: 5), page.squares(of: 5)).map { abs($0 - $1) }
            let changed = differences.count { $0 > 48 }
            #expect(
                Double(changed) < 0.004 * Double(differences.count),
                "page \(number): \(changed) of \(differences.count) squares differ; OPTS_RECORD=1 records it")
        }
    }
}

extension SamplePaper {
    /// What is drawn, page by page.
    func pages(_ paper: PaperSize) throws -> [PlacedPage] {
        let imprint = SamplePaper.imprint(paper)
        let measurer = try Typesetter().measurer
        func workOrder(_ sample: SampleOrder) throws -> [PlacedPage] {
            var sample = sample
            sample.paper = paper
            return try WorkOrderLayout.pages(of: sample.workOrder, measurer: measurer)
        }
        switch self {
        case .workOrder: return try workOrder(.short)
        case .manyMilestones: return try workOrder(SamplePaper.twenty)
        case .client, .longClient:
            var sample = self == .client ? SamplePaper.confidential : SampleOrder.twentyPieces
            if self == .longClient { sample.clientNotes = SampleOrder.longNotes.notes }
            return ClientLayout.pages(
                of: ClientCopy(sample.order, zone: SampleOrder.boston), imprint, measurer: measurer)
        case .labels, .rollLabels:
            let samples = [SampleOrder.short, .manyScripts, .hostile]
            return try LabelLayout.pages(
                of: samples.flatMap { PieceLabel.all(of: $0.order, $0.codes) },
                on: self == .labels ? .usual(paper) : .roll(width: 62, height: 29),
                skipped: self == .labels ? 1 : 0,
                measurer: measurer)
        case .commandCards: return try CommandCardLayout.pages(imprint, measurer: measurer)
        case .badges:
            return try BadgeLayout.pages(of: SamplePaper.cards, imprint, measurer: measurer)
        case .scanDoctorCard: return try DoctorCardLayout.pages(imprint, measurer: measurer)
        case .daySheet:
            return try DaySheetLayout.pages(of: SamplePaper.orders, imprint, measurer: measurer)
        case .report:
            return ReportLayout.pages(of: SampleReport.report(), imprint: imprint, measurer: measurer)
        }
    }
}
