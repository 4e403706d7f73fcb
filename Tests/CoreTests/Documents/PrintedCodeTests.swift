import TestSupport
import Testing

@testable import Core

@Suite("Printed codes", .serialized)
struct PrintedCodeTests {
    @Test("every code of a work order is read back from the page", arguments: PaperSize.allCases)
    func wholePage(paper: PaperSize) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        try expectAllRead(sample, dpi: 150)
    }

    @Test(
        "every code is read back alone, as a scanner sees it, with 10 mm around it",
        arguments: PaperSize.allCases, [150, 200, 300])
    func alone(paper: PaperSize, dpi: Int) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        let workOrder = sample.workOrder
        let page = try #require(
            try WorkOrderLayout.pages(of: workOrder, measurer: Typesetter().measurer).first)
        let file = try PDFFile(WorkOrderDocument.pdf([workOrder]))
        for case .symbol(let symbol) in page.elements {
            let around = 10 / 25.4 * 72
            let frame = PaperRect(
                x: symbol.frame.x - around, y: symbol.frame.y - around,
                width: symbol.frame.width + 2 * around, height: symbol.frame.height + 2 * around)
            #expect(try file.codes(dpi: dpi, in: frame) == [symbol.symbol.text])
        }
    }

    @Test("every code of twenty pieces over several pages is read back")
    func manyPieces() throws { try expectAllRead(.twentyPieces, dpi: 150) }

    @Test("every code of thirty milestones is read back")
    func manyMilestones() throws { try expectAllRead(.manyMilestones, dpi: 150) }

    @Test(
        "every code of a page of twenty milestones is read back and is unique, sharp, blurred and with 5 % of noise",
        arguments: PaperSize.allCases, [150, 200, 300])
    func worn(paper: PaperSize, dpi: Int) throws {
        var sample = SamplePaper.twenty
        sample.paper = paper
        let codes = sample.codes
        let wanted = ([codes.order] + codes.milestones + codes.pieces).sorted()
        #expect(Set(wanted).count == wanted.count)
        let file = try PDFFile(WorkOrderDocument.pdf([sample.workOrder]))
        #expect(try file.codes(dpi: dpi) == wanted)
        // A scanner held too near: each edge a dot wide, at 150 to the inch a third of a module.
        let blurred = try file.codes(dpi: dpi) { page in
            let blurred = page.blurred(radius: 1)
            return dpi > 150 ? blurred : page.mixed(with: blurred)
        }
        #expect(blurred == wanted)
        #expect(try file.codes(dpi: dpi) { $0.grained(deviation: 0.05) } == wanted)
    }

    private func expectAllRead(_ sample: SampleOrder, dpi: Int) throws {
        let codes = sample.codes
        let read = try PDFFile(WorkOrderDocument.pdf([sample.workOrder])).codes(dpi: dpi)
        #expect(read.sorted() == ([codes.order] + codes.milestones + codes.pieces).sorted())
    }
}
