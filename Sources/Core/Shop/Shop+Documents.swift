import Foundation

/// Paper.
extension Shop {
    /// The work order of an order as a PDF; `paper` is the shop's own where it is nil.
    /// The same order, settings and clock give the same bytes.
    package func workOrder(_ id: OrderID, paper: PaperSize? = nil, by actor: Actor) throws -> Data {
        try workOrders([id], paper: paper, by: actor)
    }

    /// The work orders of several orders, one after the other, in one PDF.
    package func workOrders(_ ids: [OrderID], paper: PaperSize? = nil, by actor: Actor) throws -> Data {
        let pages = try read(.printDocuments, actor) { session in
            try workOrders(ids, paper: paper, session)
        }
        return try pdf(pages)
    }

    /// - Parameter job: the print job that they are made for; it does not count as a print before itself.
    func workOrders(
        _ ids: [OrderID], paper: PaperSize? = nil, for job: PrintJobID? = nil, _ session: SQLSession
    ) throws -> [WorkOrder] {
        let settings = try settings(session)
        return try ids.map { id in
            let order = try found(id, session)
            return WorkOrder(
                order: order, codes: WorkOrder.Codes(try codes(of: order)), shopName: settings.shopName,
                paper: paper ?? settings.paper, printedAt: now, zone: zone,
                reprint: try PrintJobRows.prints(of: id, as: .workOrder, before: job, session))
        }
    }

    func pdf(_ workOrders: [WorkOrder]) throws -> Data {
        // Beside the transaction: photos are large.
        let photos = photos(of: workOrders.map(\.order))
        do throws(DocumentError) {
            return try WorkOrderDocument.pdf(zip(workOrders, photos).map { $0.with($1) })
        } catch {
            throw ShopError.document(error)
        }
    }

    /// What file a work order is written to when none is named: its order number, never a customer's name.
    package static func fileName(for number: OrderNumber) -> String {
        "\(SafeText.fileName(number.text)).pdf"
    }

    package func settings(by actor: Actor) throws -> ShopSettings {
        try read(.seeOrders, actor) { try settings($0) }
    }

    /// How long after a letter the next one still belongs to the same scan, in milliseconds; known before
    /// anybody signs in, since a scanner may type then too.
    package func scanGap() throws -> Int {
        try reporting { try database.read { try settings($0).scanGap } }
    }

    func settings(_ session: SQLSession) throws -> ShopSettings {
        let rows = try SettingRows.all(session)
        do throws(SettingsProblem) {
            return try ShopSettings(rows)
        } catch {
            throw ShopError.settings(error)
        }
    }

    /// The shop's name, for the top of the screen; empty before it is set up.
    package func name() throws -> String {
        try reporting { try database.read { try SettingRows.value("shopName", $0) ?? "" } }
    }
}

extension WorkOrder.Codes {
    fileprivate init(_ codes: OrderCodes) {
        self.init(
            order: codes.order, milestones: codes.milestones.map(\.code), pieces: codes.pieces.map(\.code))
    }
}
