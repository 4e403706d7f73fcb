import Core
import Terminal

extension Frame {
    /// Carries out what the screen with that number wants.
    mutating func apply(_ effects: [Effect], from id: Int) -> [FrameCommand] {
        effects.flatMap { apply($0, from: id) }
    }

    private mutating func apply(_ effect: Effect, from id: Int) -> [FrameCommand] {
        switch effect {
        case .ask(let request): return [.run(request, for: id, by: actor ?? guest)]
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
        case .quit: return end() + [.quit]
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
        return [.totals, .printing(.summary)].map { .run($0, for: Frame.itself, by: actor) }
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
        case .signedIn(let newActor): return signIn(newActor)
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
        case .scanDoctor(let answer):
            scanner = answer.letters
            return tell(.response(response), screen: id)
        case .exchange(let answer):
            if let words = answer.words { say(.success, words) }
            return tell(.response(response), screen: id)
        case .reports(let answer):
            if let words = answer.words { say(.success, words) }
            return tell(.response(response), screen: id)
        case .promptForgotten: return []
        case .failed(.scan, _, let text), .failed(.holdScanned, _, let text),
            .failed(.completeShown, _, let text):
            asked = nil
            return show(ScanBanner(word: "NOT SAVED", lines: [text.line], at: now))
                + tell(.response(response), screen: id)
        case .failed(.signInByBadge, _, let text):
            heldScans = nil
            return show(ScanBanner(word: "NOT SIGNED IN", lines: [text.line], at: now))
        case .failed(let request, _, let text):
            let context = context
            let effects = stack.update(id) { $0.handle(.response(response), context) } ?? nil
            if let effects { return apply(effects, from: id) }
            // These are asked for by themselves; their failure repeats what the list says.
            if !request.isOwn { say(.error, text.line) }
            return []
        case .codes, .myOrders, .demoProgress, .orders, .order, .moved, .shown, .scanDay, .scanLog, .editorMaterial,
            .customers, .saved,
            .formKept, .formDiscarded, .settings, .customerBook, .lifecycle, .attachments, .finding,
            .catalogue,
            .fabrics, .yardage:
            return tell(.response(response), screen: id)
        }
    }
}

extension Request {
    /// Whether it is asked for again and again by the program itself.
    fileprivate var isOwn: Bool {
        switch self {
        case .totals, .printing(.summary), .printing(.job), .shown: true
        default: false
        }
    }
}
