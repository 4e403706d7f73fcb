import Core

/// What is asked with a mailed code, by whoever has it; nobody is signed in.
package enum CodesRequest: Sendable, Hashable {
    case meaning(code: String, email: String)
    case register(code: String, email: String, password: String)
    case answer(ClientAnswer, code: String, email: String)
}

/// What is answered; who registers is signed in by that.
package enum CodesResponse: Sendable, Equatable {
    case meaning(CodeMeaning)
    case answered(CodeQuestion)
}

extension EffectRunner {
    func answer(_ request: CodesRequest) throws -> Response {
        switch request {
        case .meaning(let code, let email):
            .codes(.meaning(try shop.meaning(of: code, email: email, terminal: terminal)))
        case .register(let code, let email, let password):
            .signedIn(try shop.register(email: email, code: code, password: password, terminal: terminal))
        case .answer(let answer, let code, let email):
            .codes(.answered(try shop.answer(answer, code: code, email: email, terminal: terminal)))
        }
    }
}
