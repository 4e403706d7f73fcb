@testable import Core

extension Operation {
    static let ofMail: [Operation] = [
        Operation("outbox(limit:by:)", .seeOutbox) { try $0.shop.outbox(by: $0.actor) },
        Operation("outboxSummary(by:)", .seeOutbox) { try $0.shop.outboxSummary(by: $0.actor) },
        Operation("letter(_:by:)", .seeOutbox) { try $0.shop.letter($0.noLetter, by: $0.actor) },
        Operation("preview(_:by:)", .seeOutbox) { try $0.shop.preview($0.noLetter, by: $0.actor) },
        Operation("templateProblems(by:)", .seeOutbox) { try $0.shop.templateProblems(by: $0.actor) },
        Operation("resendLetter(_:by:)", .changeOutbox) {
            try $0.shop.resendLetter($0.noLetter, by: $0.actor)
        },
        Operation("cancelLetter(_:by:)", .changeOutbox) {
            try $0.shop.cancelLetter($0.noLetter, by: $0.actor)
        },
        Operation("queueTestLetter(to:by:)", .changeOutbox) {
            try $0.shop.queueTestLetter(to: "ben@example.com", by: $0.actor)
        },
        Operation("mailClientCopy(of:by:)", .printDocuments) {
            try $0.shop.mailClientCopy(of: $0.order.id, by: $0.actor)
        },
        Operation("setMailPassword(_:by:)", .changeSettings) {
            try $0.shop.setMailPassword("secret", by: $0.actor)
        },
    ]
}
