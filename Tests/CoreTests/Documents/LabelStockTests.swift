import TestSupport
import Testing

@testable import Core

@Suite("What labels are printed on")
struct LabelStockTests {
    @Test("known sheets and rolls are taken, and come out as they went in")
    func known() {
        for text in LabelSheet.allCases.map(\.rawValue) + ["roll 62x29", "roll 50x27", "roll 120x200"] {
            #expect(LabelStock(text)?.text == text)
        }
        #expect(LabelStock("l7163") == .sheet(.averyL7163))
    }

    @Test(
        "what has no room for a code, and what is no size, is refused",
        arguments: [
            "", "5160", "roll", "roll 62", "roll 62x", "roll x29", "roll 49x29", "roll 62x26", "roll 62x201",
            "roll 62x29x3", "roll -62x29", "roll 62 x 29", "roll 6.2x29",
        ])
    func refused(text: String) { #expect(LabelStock(text) == nil) }

    @Test("labels of a sheet lie on it and not on each other", arguments: LabelSheet.allCases)
    func frames(sheet: LabelSheet) {
        let frames = (0..<sheet.count).map(sheet.frame)
        for (index, one) in frames.enumerated() {
            #expect(one.x >= 0 && one.y >= 0)
            #expect(one.right <= sheet.paper.width + 0.01 && one.bottom <= sheet.paper.height + 0.01)
            for other in frames[(index + 1)...] {
                #expect(other.x >= one.right - 0.01 || other.y >= one.bottom - 0.01)
            }
        }
    }

    @Test(
        "each order's bookmark leads to the sheet of its first label",
        arguments: [(0, [1, 1, 2]), (8, [1, 2, 2])])
    func bookmarks(skipped: Int, pages: [Int]) throws {
        let labels = (1...3).flatMap { number in
            var sample = SampleOrder()
            sample.number = "2026-000\(number)"
            sample.pieces = [("Chair", 5, Specification())]
            return PieceLabel.all(of: sample.order, sample.codes)
        }
        let document = try LabelDocument.render(
            labels, on: .sheet(.avery5163), skipped: skipped, SamplePaper.imprint(.letter))
        let file = try PDFFile(document.data)
        let json = try Tool.run("qpdf", ["--json", "--json-key=outlines", file.path]).output
        #expect(json.matches(of: /"destpageposfrom1": (\d)/).compactMap { Int($0.1) } == pages)
        #expect(json.matches(of: /"title": "2026-000\d  João Gonçalves"/).count == 3)
    }

    @Test("there is a label for each single thing, and labels that are gone are left out")
    func count() throws {
        var sample = SampleOrder()
        sample.pieces = [("Chair", 12, Specification()), ("Stool", 1, Specification())]
        let labels = PieceLabel.all(of: sample.order, sample.codes)
        #expect(labels.count == 13)
        #expect(labels[0].places == ["Piece 1 of 2", "1 of 12 alike"])
        #expect(labels[12].places == ["Piece 2 of 2"])
        let measurer = try Typesetter().measurer
        func counts(skipped: Int) throws -> [Int] {
            try LabelLayout.pages(
                of: labels, on: .sheet(.avery5163), skipped: skipped, measurer: measurer
            )
            .map { $0.elements.count { if case .symbol = $0 { true } else { false } } }
        }
        #expect(try counts(skipped: 0) == [10, 3])
        #expect(try counts(skipped: 7) == [3, 10])
        #expect(try counts(skipped: 8) == [2, 10, 1])
    }

    /// The smallest, the usual and the largest rolls, and every sheet.
    private static let stocks: [LabelStock] =
        [(50, 27), (50, 200), (62, 29), (62, 100), (80, 27), (89, 36), (100, 50), (120, 27), (120, 200)]
        .map { .roll(width: $0, height: $1) } + LabelSheet.allCases.map { .sheet($0) }

    @Test("whose label it is, when it is due and which thing of which piece is never cut", arguments: stocks)
    func whole(stock: LabelStock) throws {
        var sample = SampleOrder.short
        sample.customer = "Maximiliana Featherstonehaugh-Cholmondeley & Daughters"
        let name =
            "Very long sofa with rolled arms, a tufted back and seven matching scatter cushions in velvet"
        sample.pieces = (1...12).map { _ in (name, 12, Specification()) }
        let order = sample.order
        let labels = PieceLabel.all(of: order, sample.codes).suffix(3)
        let measurer = try Typesetter().measurer
        let due = PaperDate.dayAndMonth(try #require(order.due))
        for label in labels {
            let pages = try LabelLayout.pages(of: [label], on: stock, skipped: 0, measurer: measurer)
            let page = try #require(pages.first)
            let texts = page.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
            // As it is read off the paper: what is wider than its room ends in an ellipsis there.
            let read = texts.filter { text in
                text.fit.width.map { measurer.width(text.text, text.style) <= $0 } ?? true
            }.map(\.text).joined(separator: "\n")
            for fact in [order.number.text, "due \(due)"] + label.places {
                #expect(read.contains(fact), "\(fact) on \(stock.text)")
            }
            let height: Double =
                switch stock {
                case .roll(_, let height): Double(height) / 25.4 * 72
                case .sheet(let sheet): sheet.frame(0).bottom
                }
            #expect(texts.allSatisfy { $0.baseline < height - 5 && $0.baseline > 10 })
        }
    }

    @Test(
        "no more labels can be gone than leave one on the sheet, and none of a roll",
        arguments: [
            (LabelStock.sheet(.avery5163), 9), (.sheet(.averyL7163), 13), (.roll(width: 62, height: 29), 0),
        ])
    func beyondTheSheet(stock: LabelStock, most: Int) throws {
        let sample = SampleOrder.short
        let labels = PieceLabel.all(of: sample.order, sample.codes)
        func render(_ skipped: Int) throws(DocumentError) -> RenderedDocument {
            try LabelDocument.render(labels, on: stock, skipped: skipped, SamplePaper.imprint(.letter))
        }
        _ = try render(most)
        for skipped in [-1, most + 1, 60] {
            #expect(throws: DocumentError.noSuchLabel(skipped: skipped, labels: most + 1)) {
                try render(skipped)
            }
        }
    }
}
