import Core

extension EffectRunner {
    func answer(_ request: MailRequest, by actor: Actor) throws -> MailResponse {
        switch request {
        case .outbox: .outbox(try shop.outbox(by: actor), try shop.outboxSummary(by: actor))
        case .summary: .summary(try shop.outboxSummary(by: actor))
        case .resend(let id): .queued(try shop.resendLetter(id, by: actor), try shop.mailOutlook())
        case .cancel(let id): .cancelled(try shop.cancelLetter(id, by: actor))
        case .preview(let id): .preview(try shop.preview(id, by: actor))
        case .test:
            .queued(
                try shop.queueTestLetter(to: actor.account.email, by: actor), try shop.mailOutlook())
        case .clientCopy(let order):
            .queued(try shop.mailClientCopy(of: order, by: actor), try shop.mailOutlook())
        }
    }
}
