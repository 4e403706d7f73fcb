@testable import Core

extension Operation {
    static let ofClients: [Operation] = [
        Operation("ownOrders(by:)", .seeOwnOrders) { try $0.shop.ownOrders(by: $0.actor) },
        Operation("ownOrder(_:by:)", .seeOwnOrders) { try $0.shop.ownOrder($0.noOrder, by: $0.actor) },
        Operation("ownOrder(named:by:)", .seeOwnOrders) {
            try $0.shop.ownOrder(named: $0.order.number.text, by: $0.actor)
        },
        Operation("ownDocument(_:paper:by:)", .seeOwnOrders) {
            try $0.shop.ownDocument($0.noOrder, by: $0.actor)
        },
        Operation("mailOwnCopy(_:by:)", .seeOwnOrders) { try $0.shop.mailOwnCopy($0.noOrder, by: $0.actor) },
        Operation("answer(_:_:by:)", .answerOwnQuestions) {
            try $0.shop.answer(.approve(comment: ""), $0.noMilestone, by: $0.actor)
        },
        Operation("answer(_:_:withCode:by:)", .workMilestones) {
            try $0.shop.answer(
                .approve(comment: ""), $0.noMilestone, withCode: OneTimeCode.random().text, by: $0.actor)
        },
        Operation("invite(_:by:)", .editCustomers) { try $0.shop.invite($0.noCustomer, by: $0.actor) },
    ]
}
