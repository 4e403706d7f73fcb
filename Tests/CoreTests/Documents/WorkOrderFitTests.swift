import TestSupport
import Testing

@testable import Core

@Suite("A work order that nearly fits on a page")
struct WorkOrderFitTests {
    private func pages(_ sample: SampleOrder, photos: Int = 0) throws -> Int {
        let photo = try Photo(Fixture.data("photos/sofa.jpg"))
        let workOrder = sample.workOrder.with(
            (0..<photos).map { WorkOrderPhoto(name: "\($0).jpg", piece: 1, picture: .drawn(photo)) })
        return try WorkOrderDocument.render([workOrder]).pages
    }

    @Test("takes one with a line for the client", arguments: PaperSize.allCases)
    func clientNote(paper: PaperSize) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        sample.clientNotes = "We deliver before the holiday."
        #expect(try pages(sample) == 1)
    }

    @Test("takes one with a photo or two", arguments: PaperSize.allCases, [1, 2])
    func photo(paper: PaperSize, photos: Int) throws {
        var sample = SampleOrder.short
        sample.paper = paper
        if paper == .letter {
            var specification = Specification()
            specification.set(.trimStyle, "Nailheads")
            specification.set(.topcoat, "Satin")
            sample.pieces[0].specification = specification
        }
        #expect(try pages(sample, photos: photos) == 1)
    }

    @Test("stands openly where there is room")
    func open() throws {
        let measurer = try Typesetter().measurer
        let sample = SampleOrder.short
        func tops(_ density: PaperDensity?) throws -> [Double] {
            let pages =
                try density.map {
                    try WorkOrderLayout(
                        workOrder: sample.workOrder, density: $0, measurer: measurer,
                        grid: PaperGrid(paper: .letter)
                    ).pages()
                } ?? WorkOrderLayout.pages(of: sample.workOrder, measurer: measurer)
            return pages[0].elements.compactMap {
                if case .text(let text) = $0 { text.baseline } else { nil }
            }
        }
        #expect(try tops(nil) == tops(.open))
        #expect(try tops(.open) != tops(.tight))
    }
}
