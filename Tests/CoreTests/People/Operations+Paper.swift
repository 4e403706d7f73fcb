@testable import Core

extension Operation {
    private static func document(_ kind: DocumentKind, _ right: Permission) -> Operation {
        Operation("document(_:by:)", kind.words, right) { scene in
            var request = DocumentRequest(kind)
            if kind.isOfOrders { request.orders = [scene.order.id] }
            return try scene.shop.document(request, by: scene.actor)
        }
    }

    static let ofPaper: [Operation] = [
        document(.workOrder, .printDocuments), document(.client, .printDocuments),
        document(.labels, .printDocuments), document(.commandCards, .printDocuments),
        document(.scanDoctorCard, .printDocuments), document(.daySheet, .seeOrders),
        document(.report, .seeReports), document(.badges, .manageAccounts),
        Operation("badges(_:by:handOver:)", .manageAccounts) { scene in
            try scene.shop.badges(DocumentRequest(.badges, accounts: [scene.noAccount]), by: scene.actor) {
                $0
            }
        },
        Operation("workOrder(_:paper:by:)", .printDocuments) {
            try $0.shop.workOrder($0.order.id, by: $0.actor)
        },
        Operation("workOrders(_:paper:by:)", .printDocuments) {
            try $0.shop.workOrders([$0.order.id], by: $0.actor)
        },
        Operation("print(_:by:)", .printDocuments) {
            try $0.shop.print(PrintRequest(.workOrder, orders: [$0.order.id]), by: $0.actor)
        },
        Operation("printQueue(settled:by:)", .printDocuments) { try $0.shop.printQueue(by: $0.actor) },
        Operation("printQueueSummary(by:)", .printDocuments) { try $0.shop.printQueueSummary(by: $0.actor) },
        Operation("printJob(_:by:)", .printDocuments) { try $0.shop.printJob($0.noJob, by: $0.actor) },
        Operation("resend(_:to:by:)", .changePrintQueue) { try $0.shop.resend($0.noJob, by: $0.actor) },
        Operation("cancelPrint(_:by:)", .changePrintQueue) {
            try $0.shop.cancelPrint($0.noJob, by: $0.actor)
        },
        Operation("printers(by:)", .printDocuments) { try $0.shop.printers(by: $0.actor) },
        Operation("printerChoices(by:)", .printDocuments) { try $0.shop.printerChoices(by: $0.actor) },
        Operation("choosePrinter(_:terminal:kind:by:)", "for this terminal", .printDocuments) {
            try $0.shop.choosePrinter("laser", terminal: $0.actor.terminal, kind: nil, by: $0.actor)
        },
        Operation("choosePrinter(_:terminal:kind:by:)", "for the shop", .choosePrinters) {
            try $0.shop.choosePrinter("laser", terminal: nil, kind: nil, by: $0.actor)
        },
    ]
}
