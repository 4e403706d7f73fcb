import TestSupport
import Testing

@testable import Core

@Suite("Printed codes", .serialized)
struct PrintedCodeTests {
    @Test(
        "every code of a work order is read back from its whole pages",
        arguments: [Sample.short, .rushAndLate, .twentyPieces, .hostile, .manyMilestones],
        [150, 200, 300])
    func wholePages(sample: Sample, dpi: Int) throws {
        for paper in PaperSize.allCases {
            var order = sample.order
            order.paper = paper
            try expectAllRead(order, dpi: dpi)
        }
    }

    @Test(
        "every dot of a code is black or white as its module is: no edge lies within a dot",
        arguments: PaperSize.allCases, [150, 200, 300, 600])
    func sharp(paper: PaperSize, dpi: Int) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        let page = try #require(
            try WorkOrderLayout.pages(of: sample.workOrder, measurer: Typesetter().measurer).first)
        let picture = try PDFFile(WorkOrderDocument.pdf([sample.workOrder])).picture(dpi: dpi, page: 1)
        for case .symbol(let placed) in page.elements {
            let dots = Int((placed.module * Double(dpi) / 72).rounded())
            let grid = PaperGrid.module * Double(dpi) / 72
            let left = Int(((placed.x / PaperGrid.module).rounded() * grid).rounded())
            let top = Int(((placed.y / PaperGrid.module).rounded() * grid).rounded())
            let quiet = QRSymbol.quietZone
            var wrong = 0
            for row in -quiet * dots..<(placed.symbol.side + quiet) * dots {
                for column in -quiet * dots..<(placed.symbol.side + quiet) * dots {
                    let place = (column: floorDivided(column, dots), row: floorDivided(row, dots))
                    let isInside = [place.column, place.row].allSatisfy {
                        (0..<placed.symbol.side).contains($0)
                    }
                    let isDark = isInside && placed.symbol.isDark(column: place.column, row: place.row)
                    if picture.dots[(top + row) * picture.width + left + column] != (isDark ? 0 : 255) {
                        wrong += 1
                    }
                }
            }
            #expect(wrong == 0, "\(placed.symbol.text) at \(dpi)")
        }
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
        let blurred = try file.codes(
            dpi: dpi,
            worn: { page in
                let blurred = page.blurred(radius: 1)
                return dpi > 150 ? blurred : page.mixed(with: blurred)
            })
        #expect(blurred == wanted)
        #expect(try file.codes(dpi: dpi, worn: { $0.grained(deviation: 0.05) }) == wanted)
    }

    private func expectAllRead(_ sample: SampleOrder, dpi: Int) throws {
        let codes = sample.codes
        let read = try PDFFile(WorkOrderDocument.pdf([sample.workOrder])).codes(dpi: dpi)
        #expect(read == ([codes.order] + codes.milestones + codes.pieces).sorted())
    }

    private func floorDivided(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }
}
