import Core
import TestSupport
import Testing

@Suite("Printed codes", .serialized)
struct PrintedCodeTests {
    @Test(
        "every code of a work order is read back from the page", arguments: PaperSize.allCases,
        [150, 200, 300])
    func read(paper: PaperSize, dpi: Int) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        try expectAllRead(sample, dpi: dpi)
    }

    @Test("every code of twenty pieces over several pages is read back")
    func manyPieces() throws { try expectAllRead(.twentyPieces, dpi: 200) }

    @Test("every code of thirty milestones is read back")
    func manyMilestones() throws { try expectAllRead(.manyMilestones, dpi: 200) }

    private func expectAllRead(_ sample: SampleOrder, dpi: Int) throws {
        let codes = sample.codes
        let read = try PDFFile(WorkOrderDocument.pdf([sample.workOrder])).codes(dpi: dpi)
        #expect(read.sorted() == ([codes.order] + codes.milestones + codes.pieces).sorted())
    }
}
