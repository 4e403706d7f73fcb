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
        let imprint = Imprint(
            letterhead: Letterhead(name: report.shopName), paper: paper, printedAt: report.madeAt,
            zone: report.zone)
        return try .drawing(
            "Report \(report.period.first.iso) to \(report.period.last.iso)", imprint,
            [
                DocumentPart(bookmark: nil) { (measurer) throws(QRError) in
                    ReportLayout.pages(of: report, imprint: imprint, measurer: measurer)
                }
            ])
    }
}
