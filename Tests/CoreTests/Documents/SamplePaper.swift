import Foundation
import TestSupport

@testable import Core

/// A document of each kind, for tests of all of them.
enum SamplePaper: String, CaseIterable {
    case workOrder, manyMilestones, client, longClient, labels, rollLabels, commandCards, badges,
        scanDoctorCard, daySheet, report

    static let address = ["12 Harbor Street", "Boston, MA 02110", "617 555 0100"]

    static func imprint(_ paper: PaperSize, logo: Photo? = nil) -> Imprint {
        Imprint(
            letterhead: Letterhead(name: "Back Bay Upholstery", address: address, logo: logo), paper: paper,
            printedAt: SampleOrder.now, zone: SampleOrder.boston)
    }

    /// Of twenty milestones.
    static var twenty: SampleOrder {
        var sample = SampleOrder.short
        sample.milestones = (1...20).map { "Step \($0) of the route" }
        sample.states = [.done, .done, .inProgress]
        return sample
    }

    /// An order with all that a client must not read.
    static var confidential: SampleOrder {
        var sample = SampleOrder.short
        sample.states = [.done, .done, .inProgress, .onHold, .skipped]
        sample.notes = "Charge the rush fee twice."
        sample.clientNotes = "We deliver before the holiday."
        return sample
    }

    func render(_ paper: PaperSize) throws -> RenderedDocument {
        let imprint = SamplePaper.imprint(paper)
        func part(
            _ pages: @escaping (TextMeasurer) throws(QRError) -> [PlacedPage]
        ) throws -> RenderedDocument {
            try .drawing(rawValue, imprint, [DocumentPart(bookmark: nil, pages: pages)])
        }
        func workOrder(_ sample: SampleOrder) throws -> RenderedDocument {
            var sample = sample
            sample.paper = paper
            return try WorkOrderDocument.render([sample.workOrder])
        }
        switch self {
        case .workOrder: return try workOrder(.short)
        case .manyMilestones: return try workOrder(SamplePaper.twenty)
        case .client:
            let logo = try Photo(Fixture.data("photos/sofa.png"))
            return try ClientDocument.render(
                [ClientCopy(SamplePaper.confidential.order, zone: SampleOrder.boston)],
                SamplePaper.imprint(paper, logo: logo))
        case .longClient:
            var sample = SampleOrder.twentyPieces
            sample.clientNotes = SampleOrder.longNotes.notes
            sample.states = [.done]
            return try ClientDocument.render(
                [ClientCopy(sample.order, zone: SampleOrder.boston)], imprint)
        case .labels, .rollLabels:
            let samples = [SampleOrder.short, .manyScripts, .hostile]
            return try LabelDocument.render(
                samples.flatMap { PieceLabel.all(of: $0.order, $0.codes) },
                on: self == .labels ? .usual(paper) : .roll(width: 62, height: 29),
                skipped: self == .labels ? 1 : 0, imprint)
        case .commandCards:
            return try part { (measurer) throws(QRError) in
                try CommandCardLayout.pages(imprint, measurer: measurer)
            }
        case .badges:
            let cards = try SamplePaper.cards
            return try part { (measurer) throws(QRError) in
                try BadgeLayout.pages(of: cards, imprint, measurer: measurer)
            }
        case .scanDoctorCard:
            return try part { (measurer) throws(QRError) in
                try DoctorCardLayout.pages(imprint, measurer: measurer)
            }
        case .daySheet:
            let sheet = SamplePaper.orders
            return try part { (measurer) throws(QRError) in
                try DaySheetLayout.pages(of: sheet, imprint, measurer: measurer)
            }
        case .report: return try ReportDocument.render(SampleReport.report(), paper: paper)
        }
    }

    /// Always the same letters, for pages that are compared.
    static var cards: [BadgeCard] {
        get throws {
            let names = ["Ana Reis", "Bartholomew Featherstonehaugh-Cholmondeley", "محمد عبد الله", "李小龍"]
            return try (names + names + names).enumerated().map { index, name in
                let body = Array("OPTSBBCDFGHJKLNPRSTV".utf8) + [ScanAlphabet.letter(index)]
                let text = String(decoding: body + ScanCode.check(of: body), as: UTF8.self)
                guard let code = BadgeCode(scanned: text) else { throw GreyImage.NotAPicture() }
                return BadgeCard(name: name, code: code)
            }
        }
    }

    /// Twenty-four orders around a day.
    static var orders: DaySheet {
        let today = SampleOrder.now.day(in: SampleOrder.boston)
        let entries = (0..<24).map { entry($0, today: today) }
        return DaySheet(entries, today: today, days: 18)
    }

    private static func entry(_ index: Int, today: CalendarDay) -> DaySheet.Entry {
        let names = SampleOrder.names + ["Beacon Hill Law Group"]
        let order = OrderSummary(
            id: OrderID(Int64(index)), number: OrderNumber("2026-\(pad(index + 1, 4))"), invoice: nil,
            customer: names[index % names.count], due: today.adding(days: index - 5),
            priority: index % 7 == 0 ? .rush : .normal, status: index % 5 == 0 ? .onHold : .inProgress,
            finished: index % 6, total: 6, nextMilestone: "Custom Material Preparation",
            waiting: index % 4 == 0 ? [.fabric] : [])
        let code = ScanCode(kind: .order, number: index, revision: 1)?.text ?? ""
        return DaySheet.Entry(order, code: code)
    }
}
