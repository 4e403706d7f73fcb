import Core
import Foundation
import TestSupport
import Testing

@Suite("The work order as a PDF")
struct WorkOrderDocumentTests {
    private static let samples: [(name: String, sample: SampleOrder)] = [
        ("short", .short), ("late", .rushAndLate), ("twenty", .twentyPieces), ("notes", .longNotes),
        ("scripts", .manyScripts), ("hostile", .hostile),
    ]

    /// Where `OPTS_SAMPLES` names a folder the samples are left there to be looked at.
    @Test("every sample is a sound PDF with the page count it says")
    func sound() throws {
        for (name, sample) in Self.samples {
            let document = try WorkOrderDocument.render([sample.workOrder])
            let folder = try TemporaryFolder()
            let path = folder.path("\(name).pdf")
            try document.data.write(to: URL(fileURLWithPath: path))
            if let kept = ProcessInfo.processInfo.environment["OPTS_SAMPLES"] {
                try document.data.write(to: URL(fileURLWithPath: "\(kept)/\(name).pdf"))
            }
            let check = try Tool.run("qpdf", ["--check", path])
            #expect(check.status == 0, "\(name): \(check.output) \(check.error)")
            let info = try Tool.run("pdfinfo", [path]).output
            #expect(info.contains(/Pages: +(\d+)/), "\(name)")
            #expect(info.firstMatch(of: /Pages: +(\d+)/).map { Int($0.1) } == document.pages, "\(name)")
        }
    }
}
