import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("The order for its client")
struct ClientDocumentTests {
    private func file(_ sample: SampleOrder, logo: Photo? = nil, paper: PaperSize = .letter) throws -> PDFFile
    {
        try PDFFile(
            ClientDocument.render(
                [ClientCopy(sample.order, zone: SampleOrder.boston)], SamplePaper.imprint(paper, logo: logo)
            ).data)
    }

    @Test("has no code, no internal note, no reason and no name of staff", arguments: PaperSize.allCases)
    func nothingInternal(paper: PaperSize) throws {
        let sample = SamplePaper.confidential
        let file = try file(sample, paper: paper)
        for dpi in [150, 300] { #expect(try file.codes(dpi: dpi).isEmpty) }
        let text = try file.text()
        let internalWords = [
            "Charge the rush fee", "Ana", "fabric is late", "OPTS", "shop-floor", "Revision", "Initials",
        ]
        for word in internalWords { #expect(!text.contains(word), "\(word)") }
        for code in [sample.codes.order] + sample.codes.milestones + sample.codes.pieces {
            #expect(!text.contains(code))
        }
        // Nor hidden in the file.
        let raw = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"]).standardOutput
        #expect(raw.range(of: Data("OPTSJ".utf8)) == nil)
    }

    @Test("says what the client wants to know")
    func wording() throws {
        let text = try file(SamplePaper.confidential).text()
        for words in [
            "Back Bay Upholstery", "12 Harbor Street", "Boston, MA 02110", "Your order", "2026-0042",
            "Expected", "Fri 18 Dec 2026", "João Gonçalves", "A note for you",
            "We deliver before the holiday.", "Progress so far", "3 of 6 steps done.", "Done 24 Nov 2026",
            "In progress since 24 Nov 2026", "Paused for the moment", "Not needed", "Your piece",
            "2 × Wing chair", "Nailheads",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("a milestone that waits for the client says so", arguments: Approval.allCases)
    func approval(approval: Approval) {
        let milestone = Milestone(
            id: MilestoneID(1), name: "Fabric chosen", state: .notStarted, approval: approval,
            traits: MilestoneTraits(clientActs: true), history: [])
        let words = ClientStep(milestone, zone: SampleOrder.boston).words
        switch approval {
        case .pending: #expect(words == "Waiting for your approval")
        case .approved: #expect(words == "You approved this")
        case .declined: #expect(words == "You declined this")
        }
    }

    @Test("the logo stands on it, and its name does not go into it twice")
    func logo() throws {
        let file = try file(SamplePaper.confidential, logo: Photo(Fixture.data("photos/sofa.png")))
        let images = try Tool.run("pdfimages", ["-list", file.path]).output.split(separator: "\n")
        #expect(images.count == 3)
        #expect(try file.text().contains("Back Bay Upholstery"))
    }

    @Test("a cancelled order says that it is, and not why")
    func cancelled() throws {
        var sample = SamplePaper.confidential
        sample.status = .cancelled
        let text = try file(sample).text()
        #expect(text.contains("This order was cancelled."))
        #expect(!text.contains("Expected"))
    }

    @Test("several in one file each have a bookmark and pages of their own")
    func bulk() throws {
        let copies = (1...12).map { number in
            var sample = SampleOrder.short
            sample.number = "2026-\(pad(number, 4))"
            return ClientCopy(sample.order, zone: SampleOrder.boston)
        }
        let document = try ClientDocument.render(copies, SamplePaper.imprint(.a4))
        #expect(document.pages == 12)
        let file = try PDFFile(document.data)
        let json = try Tool.run("qpdf", ["--json", "--json-key=outlines", file.path])
        #expect(json.output.matches(of: /"title": "2026-00\d\d  João Gonçalves"/).count == 12)
    }
}
