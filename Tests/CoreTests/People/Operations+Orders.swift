@testable import Core

extension Operation {
    static let ofOrders: [Operation] = [
        Operation("createOrder(_:insteadOf:by:)", .editOrders) {
            try $0.shop.createOrder($0.draft, by: $0.actor)
        },
        Operation("changeOrder(_:to:basedOn:by:)", .editOrders) {
            try $0.shop.changeOrder($0.noOrder, to: $0.draft, basedOn: 1, by: $0.actor)
        },
        Operation("order(_:by:)", .seeOrders) { try $0.shop.order($0.order.id, by: $0.actor) },
        Operation("order(named:by:)", .seeOrders) { try $0.shop.order(named: "2026-0001", by: $0.actor) },
        Operation("choices(by:)", .seeOrders) { try $0.shop.choices(by: $0.actor) },
        Operation("milestoneCatalogue(by:)", .seeOrders) { try $0.shop.milestoneCatalogue(by: $0.actor) },
        Operation("duplicateOrder(_:by:)", .editOrders) {
            try $0.shop.duplicateOrder($0.noOrder, by: $0.actor)
        },
        Operation("cancelOrder(_:reason:by:)", .editOrders) {
            try $0.shop.cancelOrder($0.noOrder, reason: "x", by: $0.actor)
        },
        Operation("reinstateOrder(_:by:)", .editOrders) {
            try $0.shop.reinstateOrder($0.noOrder, by: $0.actor)
        },
        Operation("deleteOrder(_:confirmation:reason:by:)", .deleteOrders) {
            try $0.shop.deleteOrder($0.noOrder, confirmation: "2026-0001", by: $0.actor)
        },
        Operation("deletedOrders(by:)", .seeOrders) { try $0.shop.deletedOrders(by: $0.actor) },
        Operation("moments(of:by:)", .seeOrders) { try $0.shop.moments(of: $0.order.id, by: $0.actor) },
        Operation("keepForm(_:of:by:)", .editOrders) { try $0.shop.keepForm([:], of: nil, by: $0.actor) },
        Operation("keptForm(of:by:)", .editOrders) { try $0.shop.keptForm(of: nil, by: $0.actor) },
        Operation("discardForm(of:by:)", .editOrders) { try $0.shop.discardForm(of: nil, by: $0.actor) },
    ]

    static let ofMilestones: [Operation] = [
        Operation("perform(_:on:overriding:by:)", .workMilestones) {
            try $0.shop.perform(.start, on: $0.noMilestone, by: $0.actor)
        },
        Operation("undoLast(on:by:)", .workMilestones) { try $0.shop.undoLast(on: $0.noOrder, by: $0.actor) },
        Operation("changeSteps(of:to:route:basedOn:by:)", .editOrders) {
            try $0.shop.changeSteps(of: $0.noOrder, to: ["Cutting"], route: "", basedOn: 1, by: $0.actor)
        },
        Operation("scan(_:holdReason:by:)", .scanCodes) { try $0.shop.scan("2026-0001", by: $0.actor) },
        Operation("codes(of:by:)", .seeOrders) { try $0.shop.codes(of: $0.order.id, by: $0.actor) },
        Operation("hold(_:because:by:)", .scanCodes) {
            try $0.shop.hold($0.noMilestone, because: .fabric, by: $0.actor)
        },
        Operation("completeShown(_:by:)", .scanCodes) {
            try $0.shop.completeShown($0.noMilestone, by: $0.actor)
        },
        Operation("shown(_:by:)", .scanCodes) { try $0.shop.shown($0.order.id, by: $0.actor) },
        Operation("holdReasons(by:)", .scanCodes) { try $0.shop.holdReasons(by: $0.actor) },
        Operation("forgetPrompt(by:)", .scanCodes) { try $0.shop.forgetPrompt(by: $0.actor) },
        Operation("recentScans(limit:by:)", .scanCodes) { try $0.shop.recentScans(limit: 1, by: $0.actor) },
        Operation("scanDay(limit:by:)", .scanCodes) { try $0.shop.scanDay(limit: 1, by: $0.actor) },
        Operation("scanLog(_:before:limit:by:)", .scanCodes) {
            try $0.shop.scanLog(ScanLogQuery(), limit: 1, by: $0.actor)
        },
        Operation("scanLogChoices(by:)", .scanCodes) { try $0.shop.scanLogChoices(by: $0.actor) },
        Operation("learnScanner(_:by:)", .scanCodes) { scene in
            let letters = try ScannerLetters(
                Dictionary(
                    uniqueKeysWithValues: ScannerLetters.needed.map { ($0, ScannerLettersTests.shifted($0)) })
            )
            try scene.shop.learnScanner(letters, by: scene.actor)
        },
        Operation("forgetScanner(by:)", .scanCodes) { try $0.shop.forgetScanner(by: $0.actor) },
    ]

    static let ofLists: [Operation] = [
        Operation("orders(_:from:limit:by:)", .seeOrders) {
            try $0.shop.orders(OrderQuery(), limit: 1, by: $0.actor)
        },
        Operation("orders(_:by:)", .seeOrders) { try $0.shop.orders([$0.order.id], by: $0.actor) },
        Operation("orderIDs(_:limit:by:)", .seeOrders) {
            try $0.shop.orderIDs(OrderQuery(), limit: 1, by: $0.actor)
        },
        Operation("orderCount(_:by:)", .seeOrders) { try $0.shop.orderCount(OrderQuery(), by: $0.actor) },
        Operation("position(of:in:by:)", .seeOrders) {
            try $0.shop.position(of: $0.order.id, in: OrderQuery(), by: $0.actor)
        },
        Operation("walk(_:by:)", .seeOrders) { try $0.shop.walk(OrderQuery(), by: $0.actor) },
        Operation("orderTotals(by:)", .seeOrders) { try $0.shop.orderTotals(by: $0.actor) },
        Operation("dueDays(_:by:)", .seeOrders) {
            try $0.shop.dueDays($0.shop.today...$0.shop.today, by: $0.actor)
        },
        Operation("waitingBoard(limit:by:)", .seeOrders) { try $0.shop.waitingBoard(by: $0.actor) },
        Operation("milestoneNames(by:)", .seeOrders) { try $0.shop.milestoneNames(by: $0.actor) },
        Operation("views(by:)", .seeOrders) { try $0.shop.views(by: $0.actor) },
        Operation("view(named:by:)", .seeOrders) { try $0.shop.view(named: "Mine", by: $0.actor) },
        Operation("saveView(_:_:isShared:replacing:by:)", .seeOrders) {
            try $0.shop.saveView("Mine", OrderQuery(), by: $0.actor)
        },
        Operation("renameView(_:to:by:)", .seeOrders) {
            try $0.shop.renameView(ViewID(999), to: "Other", by: $0.actor)
        },
        Operation("shareView(_:_:by:)", .seeOrders) {
            try $0.shop.shareView(ViewID(999), true, by: $0.actor)
        },
        Operation("deleteView(_:by:)", .seeOrders) { try $0.shop.deleteView(ViewID(999), by: $0.actor) },
        Operation("report(_:by:)", .seeReports) {
            try $0.shop.report(.usual(until: $0.shop.today), by: $0.actor)
        },
        Operation("reportPDF(_:paper:by:)", .seeReports) {
            try $0.shop.reportPDF(.usual(until: $0.shop.today), by: $0.actor)
        },
    ]
}
