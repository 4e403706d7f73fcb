@testable import Core

/// One operation of the shop with the right that it asks for, tried with arguments that change little.
struct Operation: Sendable {
    /// As Swift writes it, `order(_:by:)`.
    let name: String
    /// Which of the things that it can be asked for, where they need different rights.
    let detail: String
    let right: Permission
    let act: @Sendable (OperationScene) throws -> Void

    init<T>(
        _ name: String, _ right: Permission, _ act: @escaping @Sendable (OperationScene) throws -> T
    ) {
        self.init(name, "", right, act)
    }

    init<T>(
        _ name: String, _ detail: String, _ right: Permission,
        _ act: @escaping @Sendable (OperationScene) throws -> T
    ) {
        self.name = name
        self.detail = detail
        self.right = right
        self.act = { _ = try act($0) }
    }

    /// Every one there is.
    static let all =
        ofOrders + ofMilestones + ofLists + ofCustomers + ofCatalogue + ofPaper + ofFiles + ofFabrics
        + ofPeople + ofMail + ofAudit + ofShop + ofClients
}

/// What the operations are tried on. Numbers of what is not there serve for what would be changed: whether there is
/// such a thing may only be said to those who have the right.
struct OperationScene: Sendable {
    let test: TestShop
    let actor: Actor
    var order: Order
    let draft: OrderDraft

    var shop: Shop { test.shop }

    init(_ test: TestShop, _ actor: Actor) throws {
        self.test = test
        self.actor = actor
        order = try test.order()
        draft = try test.draft()
    }

    var noOrder = OrderID(999)
    var noMilestone = MilestoneID(999)
    var noAccount = AccountID(999)
    var noCustomer = CustomerID(999)
    let noCatalogue = CatalogueID(999)
    let noJob = PrintJobID(999)
    let noLetter = LetterID(999)
}
