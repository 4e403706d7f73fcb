import Core
import Foundation
import TestSupport
import Testing

@Suite("The work order as a PDF")
struct WorkOrderDocumentTests {
    /// Where `OPTS_SAMPLES` names a folder, the samples are left there to be looked at.
    @Test("every sample is a sound PDF with the page count it says", arguments: Sample.allCases)
    func sound(sample: Sample) throws {
        let document = try WorkOrderDocument.render([sample.order.workOrder])
        let file = try PDFFile(document.data)
        if let kept = ProcessInfo.processInfo.environment["OPTS_SAMPLES"] {
            try document.data.write(to: URL(fileURLWithPath: "\(kept)/\(sample).pdf"))
        }
        let check = try Tool.run("qpdf", ["--check", file.path])
        #expect(check.status == 0, "\(check.output) \(check.error)")
        let pages = try file.info["Pages"]
        #expect(pages == "\(document.pages)")
        #expect(document.pages == sample.pages)
    }

    @Test("every font in the file is embedded, and only the letters that are used")
    func fonts() throws {
        let file = try PDFFile(WorkOrderDocument.pdf([SampleOrder.manyScripts.workOrder]))
        let lines = try Tool.run("pdffonts", [file.path]).output.split(separator: "\n").dropFirst(2)
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(line.contains(/^[A-Z]{6}\+Noto/))
            #expect(line.contains(/yes yes yes +\d+ +\d+$/), "\(line)")
        }
    }

    @Test("a name in any script is on the paper, whole, and can be found in it", arguments: SampleOrder.names)
    func names(name: String) throws {
        var sample = SampleOrder()
        sample.customer = name
        sample.notes = "for \(name)"
        sample.pieces[0].description = name
        sample.milestones = [name]
        let document = try WorkOrderDocument.render([sample.workOrder])
        #expect(document.missingGlyphs == 0)
        let text = try PDFFile(document.data).text()
        // Arabic letters may come out in their joined forms, and in another order of the line's parts.
        let found = text.precomposedStringWithCompatibilityMapping
            .split(whereSeparator: \.isNewline)
            .count { $0.contains(name.precomposedStringWithCompatibilityMapping) }
        #expect(found >= 4, "\(text)")
    }

    @Test("a letter that no font has is counted")
    func missing() throws {
        var sample = SampleOrder()
        sample.customer = "\u{10FFFD}"
        #expect(try WorkOrderDocument.render([sample.workOrder]).missingGlyphs > 0)
    }

    @Test("the same order at the same time gives the same bytes, on any thread", arguments: Sample.allCases)
    func deterministic(sample: Sample) async throws {
        let once = try WorkOrderDocument.pdf([sample.order.workOrder])
        let again = try await withCheckedThrowingContinuation { continuation in
            // A thread of its own has fonts of its own.
            Thread.detachNewThread {
                continuation.resume(with: Result { try WorkOrderDocument.pdf([sample.order.workOrder]) })
            }
        }
        #expect(once == again)
    }

    @Test("the file says what it is, whose it is, and the time it was given")
    func metadata() throws {
        let file = try PDFFile(WorkOrderDocument.pdf([SampleOrder.short.workOrder]))
        let info = try file.info
        #expect(info["Title"] == "Work order 2026-0042")
        #expect(info["Author"] == "Back Bay Upholstery")
        #expect(info["Creator"] == "OPTS")
        #expect(info["CreationDate"] == "2026-11-24T14:02:00-05")
        #expect(info["ModDate"] == "2026-11-24T14:02:00-05")
    }

    @Test("paper is Letter or A4, also within one file")
    func paper() throws {
        let orders = [SampleOrder.short, SampleOrder.rushAndLate].map(\.workOrder)
        let file = try PDFFile(WorkOrderDocument.pdf(orders))
        let info = try Tool.run("pdfinfo", ["-l", "9", file.path]).output
        #expect(info.contains(/Page +1 size: +612 x 792 pts \(letter\)/))
        #expect(info.contains(/Page +2 size: +595\.2\d* x 841\.8\d* pts \(A4\)/))
    }

    @Test("many orders in one file each begin on a page of their own and have a bookmark")
    func bulk() throws {
        let orders = (1...30).map { number in
            var sample = SampleOrder.short
            sample.id = Int64(number)
            sample.number = "2026-\(pad(number, 4))"
            return sample.workOrder
        }
        let document = try WorkOrderDocument.render(orders)
        #expect(document.pages == 30)
        let file = try PDFFile(document.data)
        #expect(try file.info["Title"] == "30 work orders")
        #expect(try file.text(page: 17).contains("2026-0017"))
        let json = try Tool.run("qpdf", ["--json", "--json-key=outlines", file.path])
        #expect(json.status == 0)
        #expect(json.output.matches(of: /"title": "2026-00\d\d  João Gonçalves"/).count == 30)
    }

    @Test("no order makes no file")
    func nothing() {
        #expect(throws: DocumentError.nothingToPrint) { try WorkOrderDocument.pdf([]) }
    }

    @Test("a code that no symbol can hold is refused with the code")
    func badCode() {
        let sample = SampleOrder()
        let codes = WorkOrder.Codes(
            order: "not a code", milestones: sample.codes.milestones, pieces: sample.codes.pieces)
        let workOrder = WorkOrder(
            order: sample.order, codes: codes, shopName: "Shop", paper: .a4, printedAt: SampleOrder.now,
            zone: SampleOrder.boston, reprint: 0)
        #expect(throws: DocumentError.symbol(.notAlphanumeric("not a code"))) {
            try WorkOrderDocument.pdf([workOrder])
        }
    }

    @Test("hostile text comes out without a control, bidi or zero-width character")
    func hostile() throws {
        let document = try WorkOrderDocument.pdf([SampleOrder.hostile.workOrder])
        let text = try PDFFile(document).text()
        let bad = text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n" && scalar != "\u{C}"
            case .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
        #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
        #expect(text.contains("Milestones"))
    }

    @Test("what was not filled in is not on the paper")
    func onlyFilled() throws {
        var sample = SampleOrder()
        sample.invoice = nil
        sample.email = nil
        sample.phone = nil
        var specification = Specification()
        specification.set(.topcoat, "Satin")
        sample.pieces = [("Stool", 1, specification)]
        let text = try PDFFile(WorkOrderDocument.pdf([sample.workOrder])).text()
        #expect(text.contains("Topcoat / seal"))
        #expect(text.contains("Satin"))
        for label in ["Invoice", "Notes", "Re-glue", "Trim", "Fabric"] { #expect(!text.contains(label)) }
    }

    @Test("every filled field of every piece is on the paper")
    func everyField() throws {
        var sample = SampleOrder.short
        sample.pieces = [("Wing chair", 2, SampleOrder.wholeSpecification)]
        let text = try PDFFile(WorkOrderDocument.pdf([sample.workOrder])).text()
        for field in SpecificationField.allCases {
            #expect(text.contains(field.label))
            #expect(text.contains(try #require(SampleOrder.wholeSpecification.words(field))))
        }
    }

    @Test("what is urgent, late, done, held and skipped is said in words")
    func state() throws {
        let text = try PDFFile(WorkOrderDocument.pdf([SampleOrder.rushAndLate.workOrder])).text()
        for words in [
            "RUSH", "LATE", "Done 24 Nov 2026, 12:02,", "Started 24 Nov 2026", "Skipped",
            "On hold: fabric is late", "Reprint 2", "Revision 3",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("long notes lose no line on their way over the pages")
    func longNotes() throws {
        let document = try WorkOrderDocument.render([SampleOrder.longNotes.workOrder])
        let file = try PDFFile(document.data)
        let text = try file.text()
        for number in 1...60 { #expect(text.contains("\(number). The frame was opened")) }
        #expect(text.matches(of: /not the first\./).count == 60)
        for page in 1...document.pages {
            let text = try file.text(page: page)
            #expect(text.contains("2026-0042"))
            #expect(text.contains("李小龍"))
            #expect(text.contains("18 Dec"))
            #expect(text.contains("Page \(page) of \(document.pages)"))
            #expect(text.contains("Printed 24 Nov 2026, 14:02"))
        }
    }

    @Test("nothing is cut off, however long it may be by the shop's limits")
    func nothingCut() throws {
        let text = try PDFFile(WorkOrderDocument.pdf([SampleOrder.huge.workOrder])).text()
        #expect(text.count { $0 == "x" } >= 2000)
        #expect(text.count { $0 == "9" } >= 60)
        #expect(text.contains("the last word"))
        #expect(text.contains("Omega"))
        #expect(text.matches(of: /theend/).count == 12)
        #expect(!text.contains(/sofa\. .*…/))
        #expect(text.matches(of: /A\s+sofa\.|A$/.anchorsMatchLineEndings()).count >= 60)
    }
}
