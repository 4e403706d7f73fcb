import Core

extension EffectRunner {
    func answer(_ request: MailRequest, by actor: Actor) throws -> MailResponse {
        switch request {
        case .outbox: .outbox(try shop.outbox(by: actor), try shop.outboxSummary(by: actor))
        case .summary: .summary(try shop.outboxSummary(by: actor))
        case .resend(let id): .queued(try shop.resendLetter(id, by: actor))
        case .cancel(let id): .cancelled(try shop.cancelLetter(id, by: actor))
        case .preview(let id): .preview(try shop.preview(id, by: actor))
        case .test: .queued(try shop.queueTestLetter(to: actor.account.email, by: actor))
        case .clientCopy(let order): .queued(try shop.mailClientCopy(of: order, by: actor))
        }
    }
}
