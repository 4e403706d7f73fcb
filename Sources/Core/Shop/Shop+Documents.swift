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
        let printedAt = now
        let workOrders = try read(.printDocuments, actor) { session in
            let settings = try settings(session)
            return try ids.map { id in
                let order = try found(id, session)
                return WorkOrder(
                    order: order, codes: WorkOrder.Codes(try codes(of: order)), shopName: settings.shopName,
                    paper: paper ?? settings.paper, printedAt: printedAt, zone: zone,
                    reprint: try EventRows.prints(of: id, session))
            }
        }
        // Beside the transaction: photos are large.
        let photos = photos(of: workOrders.map(\.order))
        do throws(DocumentError) {
            return try WorkOrderDocument.pdf(zip(workOrders, photos).map { $0.with($1) })
        } catch {
            throw ShopError.document(error)
        }
    }

    /// Prints an order's work order, and keeps in its history that it was printed.
    /// - Parameter printer: the shop's own, or the print system's, where it is nil.
    /// - Returns: what the print system says of the job.
    package func printWorkOrder(_ id: OrderID, printer: String? = nil, by actor: Actor) throws -> String {
        let document = try workOrder(id, by: actor)
        let (number, usual) = try read(.printDocuments, actor) { session in
            (try found(id, session).number, try settings(session).printer)
        }
        let answer: String
        do throws(PrintProblem) {
            answer = try LP.print(document, title: "Work order \(number)", printer: printer ?? usual)
        } catch {
            throw ShopError.printing(error)
        }
        do {
            _ = try write(.printDocuments, actor) { session in
                try EventRows.add(.printed, note: answer, order: id, at: now, by: actor, session)
            }
        } catch {
            // The paper is on its way: an error here would have it printed twice.
            return "\(answer). The history could not be written."
        }
        return answer
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
