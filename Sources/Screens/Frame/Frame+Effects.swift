import Core
import Terminal

extension Frame {
    /// Carries out what the screen with that number wants.
    mutating func apply(_ effects: [Effect], from id: Int) -> [FrameCommand] {
        effects.flatMap { apply($0, from: id) }
    }

    private mutating func apply(_ effect: Effect, from id: Int) -> [FrameCommand] {
        switch effect {
        case .ask(let request):
            return [.run(request, for: id, by: (id == stack.top.id ? asker : actor) ?? guest)]
        case .push(let screen):
            guard id == stack.top.id else { return [] }
            stack.push(screen)
            return appear()
        case .replace(let screen):
            let isUp = id == stack.top.id
            stack.replace(id, with: screen)
            return isUp ? appear() : []
        case .pop:
            let isUp = id == stack.top.id
            return stack.remove(id) && isUp ? appear() : []
        case .signOut: return signOut()
        case .quit: return end() + signedOut() + [.quit]
        case .message(let kind, let text):
            say(kind, text)
            return []
        case .bell: return [.bell]
        case .theme(let name):
            themeName = name
            return []
        }
    }

    /// Asks for what the top line says.
    func askWhatWaits() -> [FrameCommand] {
        guard let actor, actor.may(.seeOrders) else { return [] }
        return [.totals, .printing(.summary), .mail(.summary)].map { .run($0, for: Frame.itself, by: actor) }
    }

    // MARK: Answers

    mutating func take(_ message: FrameMessage) -> [FrameCommand] {
        switch message {
        case .answer(let id, let response), .progress(let id, let response): return take(response, for: id)
        case .changed: return refresh()
        case .dropped: return []
        }
    }

    private mutating func take(_ response: Response, for id: Int) -> [FrameCommand] {
        switch response {
        case .signedIn(let newActor): return signedIn(newActor)
        case .passwordGiven(let newActor): return passwordGiven(newActor)
        case .passwordChanged(let newActor):
            if actor?.account.id == newActor.account.id { actor = newActor }
            say(.success, "Your password is changed.")
            return tell(.response(response), screen: id)
        case .people(.done(let words)):
            say(.success, words)
            return tell(.response(response), screen: id)
        case .idleLock(let seconds):
            // Whoever came by badge has a limit of its own.
            guard let actor, !actor.isByBadge else { return [] }
            idle = seconds.map { IdleLimit(consequence: .lock, seconds: $0) }
            return []
        case .badge(let result): return take(result)
        case .shopNamed(let name):
            shopName = name
            return []
        case .demoReady:
            stack.reset(to: .signIn(SignIn(isDemo: true)))
            return appear()
        case .totals(let new):
            totals = new
            return []
        case .scanned(_, let outcome): return show(outcome)
        case .pdfWritten(let title, let path):
            say(.success, "\(title) written to \(SafeText.visible(path))")
            return []
        case .printed(let job): return take(printed: job)
        case .printing(.job(let job)): return take(followed: job)
        case .printing(.summary(let new)):
            printing = new
            return []
        case .printing(.resent(let job)), .printing(.cancelled(let job)):
            say(job)
            return tell(.response(response), screen: id)
        case .printing: return tell(.response(response), screen: id)
        case .mail(.summary(let new)) where id == Frame.itself:
            outbox = new
            return []
        case .mail(let answer):
            if let words = answer.words { say(.success, words) }
            return tell(.response(response), screen: id)
        case .scanDoctor(let answer):
            scanner = answer.letters
            return tell(.response(response), screen: id)
        case .exchange(let answer):
            if let words = answer.words { say(.success, words) }
            return tell(.response(response), screen: id)
        case .reports(let answer):
            if let words = answer.words { say(.success, words) }
            return tell(.response(response), screen: id)
        case .promptForgotten, .signedOut: return []
        case .failed(let request, let error?, let text):
            if case .passwordNeeded = error, actor?.isByBadge == true {
                return askForPassword(Refusal(screen: id, request: request, error: error, text: text))
            }
            return take(failed: request, error, text, for: id)
        case .failed(let request, nil, let text): return take(failed: request, nil, text, for: id)
        case .codes, .myOrders, .demoProgress, .orders, .order, .moved, .shown, .scanDay, .scanLog, .audit,
            .editorMaterial,
            .customers, .saved,
            .formKept, .formDiscarded, .settings, .customerBook, .lifecycle, .attachments, .finding,
            .catalogue, .fabrics, .yardage, .people, .codeSent:
            return tell(.response(response), screen: id)
        }
    }

    mutating func take(failed request: Request, _ error: ShopError?, _ text: ErrorText, for id: Int)
        -> [FrameCommand]
    {
        switch request {
        case .scan, .holdScanned, .completeShown:
            asked = nil
            return show(ScanBanner(word: "NOT SAVED", lines: [text.line], at: now))
                + tell(.response(.failed(request, error, text)), screen: id)
        case .signInByBadge:
            heldScans = nil
            return show(ScanBanner(word: "NOT SIGNED IN", lines: [text.line], at: now))
        case .givePassword: return passwordRefused(error, text)
        default: break
        }
        let context = context
        let effects = stack.update(id) { $0.handle(.response(.failed(request, error, text)), context) } ?? nil
        if let effects { return apply(effects, from: id) }
        // These are asked for by themselves; their failure repeats what the list says.
        if !request.isOwn { say(.error, text.line) }
        return []
    }
}

extension Request {
    /// Whether it is asked for again and again by the program itself.
    fileprivate var isOwn: Bool {
        switch self {
        case .totals, .printing(.summary), .printing(.job), .mail(.summary), .shown, .idleLock: true
        default: false
        }
    }
}
