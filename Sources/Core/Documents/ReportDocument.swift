import Foundation

/// A shop's reports as a PDF file.
package enum ReportDocument {
    /// The same report always gives the same bytes.
    package static func pdf(_ report: WorkshopReport, paper: PaperSize) throws(DocumentError) -> Data {
        try render(report, paper: paper).data
    }

    /// The same, with what is known about the file.
    package static func render(
        _ report: WorkshopReport, paper: PaperSize
    ) throws(DocumentError) -> RenderedDocument {
        let typesetter = try Typesetter()
        let canvas = try PDFCanvas(
            DocumentProperties(
                title: "Report \(report.period.first.iso) to \(report.period.last.iso)",
                author: SafeText.visible(report.shopName), createdAt: report.madeAt, zone: report.zone),
            typesetter: typesetter)
        let pages = ReportLayout.pages(of: report, paper: paper, measurer: typesetter.measurer)
        for page in pages { canvas.draw(page, bookmark: nil) }
        return RenderedDocument(
            data: try canvas.finish(), pages: pages.count, missingGlyphs: typesetter.missingGlyphs)
    }
}
