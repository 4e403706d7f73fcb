@testable import Core

extension Operation {
    static let ofCustomers: [Operation] = [
        Operation("customers(matching:limit:by:)", .seeCustomers) {
            try $0.shop.customers(matching: "j", limit: 1, by: $0.actor)
        },
        Operation("customers(_:by:)", .seeCustomers) {
            try $0.shop.customers(CustomerListRequest(limit: 1), by: $0.actor)
        },
        Operation("customer(_:by:)", .seeCustomers) {
            try $0.shop.customer($0.order.customer.id, by: $0.actor)
        },
        Operation("addCustomer(_:by:)", .editCustomers) {
            try $0.shop.addCustomer(CustomerDraft($0.order.customer), by: $0.actor)
        },
        Operation("changeCustomer(_:to:by:)", .editCustomers) {
            try $0.shop.changeCustomer(
                $0.order.customer, to: CustomerDraft($0.order.customer), by: $0.actor)
        },
        Operation("mergeCustomers(_:taking:confirmation:by:)", .editCustomers) {
            try $0.shop.mergeCustomers(
                CustomerID(998), taking: CustomerID(999), confirmation: "x", by: $0.actor)
        },
    ]

    static let ofCatalogue: [Operation] = [
        Operation("catalogue(by:)", .seeOrders) { try $0.shop.catalogue(by: $0.actor) },
        Operation("routes(by:)", .seeOrders) { try $0.shop.routes(by: $0.actor) },
        Operation("addMilestone(_:by:)", .changeCatalogue) {
            try $0.shop.addMilestone(CatalogueDraft(name: "Sewing"), by: $0.actor)
        },
        Operation("changeMilestone(_:to:by:)", .changeCatalogue) {
            try $0.shop.changeMilestone($0.noCatalogue, to: CatalogueDraft(name: "Sewing"), by: $0.actor)
        },
        Operation("setRetired(_:_:by:)", "a milestone", .changeCatalogue) {
            try $0.shop.setRetired(true, $0.noCatalogue, by: $0.actor)
        },
        Operation("setRetired(_:_:by:)", "a route", .changeCatalogue) {
            try $0.shop.setRetired(true, RouteID(999), by: $0.actor)
        },
        Operation("moveMilestone(_:by:_:)", .changeCatalogue) {
            try $0.shop.moveMilestone($0.noCatalogue, by: 1, $0.actor)
        },
        Operation("saveRoute(_:over:by:)", .changeCatalogue) {
            try $0.shop.saveRoute(RouteDraft(name: "Rush"), over: nil, by: $0.actor)
        },
        Operation("moveRoute(_:by:_:)", .changeCatalogue) {
            try $0.shop.moveRoute(RouteID(999), by: 1, $0.actor)
        },
        Operation("yardageTable(by:)", .seeOrders) { try $0.shop.yardageTable(by: $0.actor) },
        Operation("changeYardageTable(_:by:)", .changeYardage) {
            try $0.shop.changeYardageTable(.reset, by: $0.actor)
        },
        Operation("yardage(_:by:)", .seeOrders) {
            try $0.shop.yardage(YardageJob(piece: "Sofa"), by: $0.actor)
        },
    ]

    static let ofAudit: [Operation] = [
        Operation("auditTrail(_:before:limit:by:)", .seeAudit) {
            try $0.shop.auditTrail(AuditQuery(), limit: 1, by: $0.actor)
        },
        Operation("auditProblems(by:)", .seeAudit) { try $0.shop.auditProblems(by: $0.actor) },
        Operation("auditPeople(by:)", .seeAudit) { try $0.shop.auditPeople(by: $0.actor) },
        Operation("auditHead(by:)", .seeAudit) { try $0.shop.auditHead(by: $0.actor) },
        Operation("find(_:by:)", .seeAudit) {
            try $0.shop.find(
                AuditHead(id: AuditID(1), hash: ContentHash(of: [])), by: $0.actor)
        },
    ]

    static let ofFabrics: [Operation] = [
        Operation("incomingFabrics(by:)", .seeOrders) { try $0.shop.incomingFabrics(by: $0.actor) },
        Operation("fabric(of:piece:fabric:by:)", .seeOrders) {
            try $0.shop.fabric(of: "2026-0001", piece: 1, fabric: 1, by: $0.actor)
        },
        Operation("receiveFabric(_:_:note:by:)", .receiveFabric) {
            try $0.shop.receiveFabric(FabricID(999), Yards(hundredths: 100), by: $0.actor)
        },
        Operation("correctFabric(_:received:reason:by:)", .receiveFabric) {
            try $0.shop.correctFabric(
                FabricID(999), received: Yards(hundredths: 100), reason: "x", by: $0.actor)
        },
        Operation("orderFabric(_:_:by:)", .receiveFabric) {
            try $0.shop.orderFabric(FabricID(999), Yards(hundredths: 100), by: $0.actor)
        },
    ]

    static let ofFiles: [Operation] = [
        Operation("attach(_:to:piece:isPrinted:by:)", .attachFiles) {
            try $0.shop.attach($0.test.folder.path("none.jpg"), to: $0.noOrder, by: $0.actor)
        },
        Operation("setPrinted(_:_:of:by:)", .attachFiles) {
            try $0.shop.setPrinted(true, AttachmentID(999), of: $0.noOrder, by: $0.actor)
        },
        Operation("detach(_:of:by:)", .attachFiles) {
            try $0.shop.detach(AttachmentID(999), of: $0.noOrder, by: $0.actor)
        },
        Operation("content(of:of:by:)", .attachFiles) {
            try $0.shop.content(of: AttachmentID(999), of: $0.noOrder, by: $0.actor)
        },
        Operation("save(_:of:to:by:)", .attachFiles) {
            try $0.shop.save(
                AttachmentID(999), of: $0.noOrder, to: $0.test.folder.path("saved"), by: $0.actor)
        },
        Operation("importFile(_:dryRun:by:progress:)", .importData) {
            try $0.shop.importFile($0.test.folder.path("none.json"), by: $0.actor)
        },
        Operation("export(by:progress:to:)", .exportData) { try $0.shop.export(by: $0.actor) { _ in } },
        Operation("export(_:by:progress:to:)", .exportData) {
            try $0.shop.export([.orders], by: $0.actor) { _, _ in }
        },
        Operation("exportFile(_:by:progress:)", .exportData) {
            try $0.shop.exportFile($0.test.folder.path("shop.json"), by: $0.actor)
        },
        Operation("exportFolder(_:by:progress:)", .exportData) {
            try $0.shop.exportFolder($0.test.folder.path("lists"), by: $0.actor)
        },
    ]

    static let ofPeople: [Operation] = [
        Operation("accounts(by:)", .seeAccounts) { try $0.shop.accounts(by: $0.actor) },
        Operation("people(by:)", .seeAccounts) { try $0.shop.people(by: $0.actor) },
        Operation("account(email:by:)", .seeAccounts) {
            try $0.shop.account(email: "ana@example.com", by: $0.actor)
        },
        Operation("badgeDates(by:)", .seeAccounts) { try $0.shop.badgeDates(by: $0.actor) },
        Operation("revokeBadge(of:by:)", .manageAccounts) {
            try $0.shop.revokeBadge(of: $0.noAccount, by: $0.actor)
        },
        Operation("printBadges(of:by:)", .manageAccounts) {
            try $0.shop.printBadges(of: [$0.noAccount], by: $0.actor)
        },
        Operation("addAccount(name:email:role:password:by:)", .manageAccounts) {
            try $0.shop.addAccount(
                name: "X", email: "x@example.com", role: .staff, password: "workshop", by: $0.actor)
        },
        Operation("setDisabled(_:_:by:)", .changeAccounts) {
            try $0.shop.setDisabled(true, $0.noAccount, by: $0.actor)
        },
        Operation("setRole(_:of:by:)", .changeAccounts) {
            try $0.shop.setRole(.admin, of: $0.noAccount, by: $0.actor)
        },
        Operation("setPassword(_:of:by:)", "another one's", .changeAccounts) {
            try $0.shop.setPassword("welt cord 7", of: $0.noAccount, by: $0.actor)
        },
        Operation("setPassword(_:of:by:)", "one's own", .changeOwnPassword) {
            try $0.shop.setPassword("welt cord 7", of: $0.actor.account.id, by: $0.actor)
        },
        Operation("sendPasswordCode(to:by:)", .changeAccounts) {
            try $0.shop.sendPasswordCode(to: $0.noAccount, by: $0.actor)
        },
        Operation("changePassword(from:to:by:)", .changeOwnPassword) {
            try $0.shop.changePassword(from: "wrong wrong", to: "welt cord 7", by: $0.actor)
        },
    ]

    static let ofShop: [Operation] = [
        Operation("settings(by:)", .seeOrders) { try $0.shop.settings(by: $0.actor) },
        Operation("settingsSheet(by:)", .seeOrders) { try $0.shop.settingsSheet(by: $0.actor) },
        Operation("changeSettings(_:by:)", .changeSettings) {
            try $0.shop.changeSettings([.paper: "a4"], by: $0.actor)
        },
    ]
}
