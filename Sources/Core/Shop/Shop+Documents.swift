import Foundation

/// Paper.
extension Shop {
    /// What `request` asks for, as a PDF. The same shop, request and clock give the same bytes, but for badges, which
    /// get new letters each time and count at once: see `badges`, which waits until they are handed over.
    /// - Throws: `notPermitted`, `notFound`, `document`; for badges and reports what those do.
    package func document(_ request: DocumentRequest, by actor: Actor) throws -> RenderedDocument {
        switch request.kind {
        case .workOrder: try workOrderDocument(request, by: actor)
        case .client: try clientDocument(request, by: actor)
        case .labels: try labelDocument(request, by: actor)
        case .commandCards:
            try single("Command cards", request, by: actor) { (imprint, measurer) throws(QRError) in
                try CommandCardLayout.pages(imprint, measurer: measurer)
            }
        case .scanDoctorCard:
            try single("Scan-doctor card", request, by: actor) { (imprint, measurer) throws(QRError) in
                try DoctorCardLayout.pages(imprint, measurer: measurer)
            }
        case .badges: try badges(request, by: actor) { $0 }
        case .daySheet: try daySheetDocument(request, by: actor)
        case .report: try reportDocument(request, by: actor)
        }
    }

    /// The work order of an order as a PDF; `paper` is the shop's own where it is nil.
    /// The same order, settings and clock give the same bytes.
    package func workOrder(_ id: OrderID, paper: PaperSize? = nil, by actor: Actor) throws -> Data {
        try workOrders([id], paper: paper, by: actor)
    }

    /// The work orders of several orders, one after the other, in one PDF.
    package func workOrders(_ ids: [OrderID], paper: PaperSize? = nil, by actor: Actor) throws -> Data {
        var request = DocumentRequest(.workOrder, orders: ids)
        request.paper = paper
        return try workOrderDocument(request, by: actor).data
    }

    /// What file a document of an order is written to when none is named: its order number, never a customer's name.
    package static func fileName(for number: OrderNumber) -> String {
        "\(SafeText.fileName(number.text)).pdf"
    }

    /// As above for any document: of several orders after the first one, `labels-2026-0042-and-2-more.pdf`; of none after
    /// the day, `day-sheet-2026-11-28.pdf`.
    package static func fileName(
        for kind: DocumentKind, of numbers: [OrderNumber], today: CalendarDay
    ) -> String {
        if kind == .workOrder, numbers.count == 1 { return fileName(for: numbers[0]) }
        let words = kind.words.replacing(" ", with: "-")
        guard let first = numbers.first else { return "\(words)-\(today.iso).pdf" }
        let more = numbers.count > 1 ? "-and-\(numbers.count - 1)-more" : ""
        return "\(words)-\(SafeText.fileName(first.text))\(more).pdf"
    }

    // MARK: Of orders

    private func workOrderDocument(_ request: DocumentRequest, by actor: Actor) throws -> RenderedDocument {
        let printedAt = now
        let workOrders = try read(.printDocuments, actor) { session in
            let settings = try settings(session)
            return try request.orders.map { id in
                let order = try found(id, session)
                return WorkOrder(
                    order: order, codes: WorkOrder.Codes(try codes(of: order)), shopName: settings.shopName,
                    paper: request.paper ?? settings.paper, printedAt: printedAt, zone: zone,
                    reprint: try PrintJobRows.prints(
                        of: id, as: .workOrder, before: request.job, session))
            }
        }
        // Beside the transaction: photos are large.
        let photos = photos(of: workOrders.map(\.order))
        return try documenting { () throws(DocumentError) in
            try WorkOrderDocument.render(zip(workOrders, photos).map { $0.with($1) })
        }
    }

    private func clientDocument(_ request: DocumentRequest, by actor: Actor) throws -> RenderedDocument {
        let (copies, imprint) = try read(.printDocuments, actor) { session in
            (
                try request.orders.map { ClientCopy(try found($0, session), zone: zone) },
                try newImprint(request, withLogo: true, session)
            )
        }
        return try documenting { () throws(DocumentError) in try ClientDocument.render(copies, imprint) }
    }

    private func labelDocument(_ request: DocumentRequest, by actor: Actor) throws -> RenderedDocument {
        let (labels, stock, imprint) = try read(.printDocuments, actor) { session in
            let labels = try request.orders.flatMap { id in
                let order = try found(id, session)
                return PieceLabel.all(of: order, WorkOrder.Codes(try codes(of: order)))
            }
            let settings = try settings(session)
            let stock = settings.labels ?? .usual(request.paper ?? settings.paper)
            return (labels, stock, try newImprint(request, session))
        }
        return try documenting { () throws(DocumentError) in
            try LabelDocument.render(labels, on: stock, skipped: request.skippedLabels, imprint)
        }
    }

    // MARK: Of the shop

    private func daySheetDocument(_ request: DocumentRequest, by actor: Actor) throws -> RenderedDocument {
        let today = today
        var query = OrderQuery()
        query.due = DueFilter(from: nil, to: .fromToday(request.days))
        let ids = try orderIDs(query, by: actor)
        let (entries, imprint) = try read(.printDocuments, actor) { session in
            let entries = try ids.map { id in
                let order = try found(id, session)
                return DaySheet.Entry(OrderSummary(order), code: try codes(of: order).order)
            }
            return (entries, try newImprint(request, session))
        }
        let sheet = DaySheet(entries, today: today, days: request.days)
        return try documenting { () throws(DocumentError) in
            try RenderedDocument.drawing(
                "Day sheet \(today.iso)", imprint,
                [
                    DocumentPart(bookmark: nil) { (measurer) throws(QRError) in
                        try DaySheetLayout.pages(of: sheet, imprint, measurer: measurer)
                    }
                ])
        }
    }

    private func reportDocument(_ request: DocumentRequest, by actor: Actor) throws -> RenderedDocument {
        let period: ReportPeriod
        do throws(ReportProblem) {
            let usual = try ReportPeriod(weeks: ReportPeriod.usualWeeks, until: today)
            period = request.period ?? usual
        } catch {
            throw ShopError.report(error)
        }
        let report = try report(period, by: actor)
        let paper = try request.paper ?? read(.seeReports, actor) { try settings($0).paper }
        return try documenting { () throws(DocumentError) in
            try ReportDocument.render(report, paper: paper)
        }
    }

    private func single(
        _ title: String, _ request: DocumentRequest, by actor: Actor,
        _ pages: @escaping (Imprint, TextMeasurer) throws(QRError) -> [PlacedPage]
    ) throws -> RenderedDocument {
        let imprint = try read(.printDocuments, actor) { try newImprint(request, $0) }
        return try documenting { () throws(DocumentError) in
            try RenderedDocument.drawing(
                title, imprint,
                [
                    DocumentPart(bookmark: nil) { (measurer) throws(QRError) in
                        try pages(imprint, measurer)
                    }
                ])
        }
    }

    // MARK: Parts

    func newImprint(
        _ request: DocumentRequest, withLogo: Bool = false, _ session: SQLSession
    ) throws -> Imprint {
        let settings = try settings(session)
        let logo = withLogo && settings.logo != nil ? try LogoRows.logo(session) : nil
        return Imprint(
            letterhead: Letterhead(name: settings.shopName, address: settings.address, logo: logo),
            paper: request.paper ?? settings.paper, printedAt: now, zone: zone)
    }

    func documenting<T>(_ body: () throws(DocumentError) -> T) throws -> T {
        do throws(DocumentError) { return try body() } catch { throw ShopError.document(error) }
    }
}

extension WorkOrder.Codes {
    fileprivate init(_ codes: OrderCodes) {
        self.init(
            order: codes.order, milestones: codes.milestones.map(\.code), pieces: codes.pieces.map(\.code))
    }
}
