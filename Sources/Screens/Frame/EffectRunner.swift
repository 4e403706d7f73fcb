import Core
import Dispatch
import Foundation
import Synchronization
import Terminal

/// The only part of the screens that does anything to the world: carries out requests beside the program's loop
/// and posts the answers.
///
/// Three queues: work in the order it was asked for; lists and searches, so that typing never waits for work; and
/// what takes long (paper, printers, passwords, the demo).
package final class EffectRunner: Sendable {
    let shop: Shop
    let mailbox: Mailbox<FrameMessage>
    let terminal: String
    /// Where PDF files are written.
    let directory: String
    private let work = DispatchQueue(label: "opts.work", qos: .userInitiated)
    private let lists = DispatchQueue(label: "opts.lists", qos: .userInitiated)
    private let long = DispatchQueue(label: "opts.long", qos: .utility)
    private let exchange = DispatchQueue(label: "opts.exchange", qos: .utility)
    /// The screens whose export or import is to end.
    let cancelled = Mutex<Set<Int>>([])
    let isEnding = Mutex(false)
    /// The latest list that each screen asked for.
    private let latest = Mutex<[Int: Int]>([:])

    package init(shop: Shop, mailbox: Mailbox<FrameMessage>, terminal: String, directory: String) {
        self.shop = shop
        self.mailbox = mailbox
        self.terminal = terminal
        self.directory = directory
    }

    /// Posts exactly one `.answer` or `.dropped` for each call, after any `.progress`.
    package func run(_ request: Request, for screen: Int, by actor: Actor?) {
        if let generation = request.generation { latest.withLock { $0[screen] = generation } }
        queue(of: request).async { [self] in
            if let generation = request.generation, latest.withLock({ $0[screen] }) != generation {
                return mailbox.post(.dropped)
            }
            mailbox.post(.answer(to: screen, answer(request, for: screen, by: actor)))
            // What comes next is often the end or the middle of the list.
            if case .orders(let list) = request, let actor, latest.withLock({ $0[screen] }) == list.generation
            {
                try? shop.walk(list.query, by: actor)
            }
        }
    }

    /// Waits until everything that was asked for is done.
    package func finish() { _ = finish(by: .distantFuture) }

    /// Ends what could take long, and waits for the rest: the program is being left.
    /// - Parameter patience: nil waits for as long as it takes. What is not done by then is as after a crash: done
    ///   whole or not at all.
    /// - Returns: whether everything is done.
    @discardableResult
    package func end(within patience: DispatchTimeInterval? = nil) -> Bool {
        isEnding.withLock { $0 = true }
        return finish(by: patience.map { .now() + $0 } ?? .distantFuture)
    }

    private func finish(by deadline: DispatchTime) -> Bool {
        let done = DispatchGroup()
        for queue in [lists, work, long, exchange] { queue.async(group: done) {} }
        return done.wait(timeout: deadline) == .success
    }

    private func queue(of request: Request) -> DispatchQueue {
        switch request {
        case .orders, .totals, .customers, .customerBook(.page), .scanDay, .scanLog, .shown, .audit(.page),
            .audit(.people):
            lists
        case .order, .perform, .answerByCode, .completeNext, .undoLast, .scan, .holdScanned, .completeShown,
            .forgetPrompt, .signInByBadge, .signOut,
            .editorMaterial, .save, .saveInstead, .keepForm, .discardForm, .settings, .lifecycle, .catalogue,
            .fabrics, .yardage, .scanDoctor:
            work
        case .customerBook: work
        case .audit(.check): long
        case .idleLock, .people(.list): lists
        case .myOrders(.list), .myOrders(.order): lists
        case .myOrders(.answer), .myOrders(.mail): work
        case .myOrders(.save), .codes: long
        case .setUp, .fillDemo, .signIn, .givePassword, .forgotPassword, .choosePassword, .people, .writePDF,
            .print, .reports:
            long
        case .finding(let request): request.changesSomething ? work : lists
        case .exchange(.cancel): lists
        case .exchange: exchange
        case .attachments: long
        case .printing(.queue), .printing(.summary), .printing(.job): lists
        case .mail(.outbox), .mail(.summary), .mail(.preview): lists
        case .mail: work
        case .printing: long
        }
    }

    private func answer(_ request: Request, for screen: Int, by actor: Actor?) -> Response {
        do {
            return try perform(request, for: screen, by: actor)
        } catch let error as ShopError {
            return .failed(request, error, error.text(zone: shop.zone))
        } catch {
            return .failed(
                request, nil, ErrorText(SafeText.visible(error.localizedDescription), "Try again."))
        }
    }

    private func perform(_ request: Request, for screen: Int, by actor: Actor?) throws -> Response {
        switch request {
        case .setUp(let shopName, let adminName, let email, let password):
            let actor = try shop.setUp(
                shopName: shopName, adminName: adminName, email: email, password: password,
                terminal: terminal)
            mailbox.post(.progress(to: Frame.itself, .shopNamed(try shop.name())))
            return .signedIn(actor)
        case .fillDemo:
            _ = try shop.fillDemo(terminal: terminal) { [mailbox] made in
                mailbox.post(.progress(to: screen, .demoProgress(made, of: Shop.usualDemoSize)))
            }
            mailbox.post(.progress(to: Frame.itself, .shopNamed(try shop.name())))
            return .demoReady
        case .signIn(let email, let password):
            return .signedIn(try shop.signIn(email: email, password: password, terminal: terminal))
        case .forgotPassword(let email):
            try shop.forgotPassword(email: email, terminal: terminal)
            return .codeSent(try shop.mailOutlook())
        case .choosePassword(let password, let email, let code):
            return .signedIn(
                try shop.choosePassword(password, email: email, code: code, terminal: terminal))
        case .codes(let request): return try answer(request)
        case .signInByBadge(let raw):
            return .badge(try shop.signIn(badge: raw, on: terminal, replacing: actor))
        case .exchange(let request):
            guard let actor else { throw ShopError.wrongSignIn }
            return .exchange(try answer(request, for: screen, by: actor))
        default:
            guard let actor else { throw ShopError.wrongSignIn }
            return try perform(request, by: actor)
        }
    }

    private func perform(_ request: Request, by actor: Actor) throws -> Response {
        switch request {
        case .setUp, .fillDemo, .signIn, .forgotPassword, .choosePassword, .codes, .signInByBadge, .exchange:
            throw ShopError.alreadySetUp
        case .givePassword(let password):
            return .passwordGiven(try shop.signIn(again: actor, password: password))
        case .idleLock: return .idleLock(try shop.idleLock(of: actor.account.role))
        case .people(let request): return try answer(request, by: actor)
        case .myOrders(let request): return try answer(request, by: actor)
        case .orders(let list): return .orders(try page(list, by: actor))
        case .totals: return .totals(try shop.orderTotals(by: actor))
        case .order(let id): return .order(try shop.order(id, by: actor))
        case .perform(let action, let id, let reason, let isSilent):
            let actor = isSilent ? actor.silently : actor
            return .moved(try shop.perform(action, on: id, overriding: reason, by: actor))
        case .answerByCode(let answer, let id, let code, let isSilent):
            let actor = isSilent ? actor.silently : actor
            return .moved(try shop.answer(answer, id, withCode: code, by: actor))
        case .completeNext(let id):
            let order = try shop.order(id, by: actor)
            guard let next = order.nextMilestone else {
                return .failed(
                    request, nil,
                    ErrorText("Nothing is left to do on \(order.number).", "Every milestone is finished."))
            }
            return .moved(try shop.perform(.complete, on: next.id, by: actor))
        case .undoLast(let id): return .moved(try shop.undoLast(on: id, by: actor))
        case .scan(let raw): return .scanned(raw: raw, try shop.scan(raw, by: actor))
        case .holdScanned(let id, let reason):
            return .scanned(raw: "", try shop.hold(id, because: reason, by: actor))
        case .completeShown(let id): return .scanned(raw: "", try shop.completeShown(id, by: actor))
        case .shown(let id): return .shown(try shop.shown(id, by: actor))
        case .forgetPrompt:
            try shop.forgetPrompt(by: actor)
            return .promptForgotten
        case .scanDay(let limit): return .scanDay(try shop.scanDay(limit: limit, by: actor))
        case .scanLog(let request): return .scanLog(try answer(request, by: actor))
        case .audit(let request): return .audit(try answer(request, by: actor))
        case .signOut(let reason):
            try shop.signOut(actor, because: reason)
            return .signedOut
        case .editorMaterial(let id):
            return .editorMaterial(
                EditorMaterial(
                    order: try id.map { try shop.order($0, by: actor) },
                    choices: try shop.choices(by: actor),
                    catalogue: try shop.milestoneCatalogue(by: actor),
                    routes: id == nil ? try offeredRoutes(of: shop, by: actor) : [],
                    kept: try shop.keptForm(of: id, by: actor),
                    yardage: try shop.yardageTable(by: actor)))
        case .customers(let typed):
            return .customers(
                matching: typed, try shop.customers(matching: typed, limit: 20, by: actor))
        case .save(let draft, let id, let version):
            let order =
                try id.map { try shop.changeOrder($0, to: draft, basedOn: version, by: actor) }
                ?? shop.createOrder(draft, by: actor)
            return .saved(order)
        case .saveInstead(let draft, let gone):
            return .saved(try shop.createOrder(draft, insteadOf: gone, by: actor))
        case .keepForm(let fields, let id):
            try shop.keepForm(fields, of: id, by: actor)
            return .formKept
        case .discardForm(let id):
            try shop.discardForm(of: id, by: actor)
            return .formDiscarded
        case .writePDF(let request):
            let numbers = try shop.orders(request.orders, by: actor).map(\.number)
            let name = Shop.fileName(for: request.kind, of: numbers, today: shop.today)
            let path = "\(directory)/\(name)"
            try shop.write(shop.document(request, by: actor).data, to: path)
            return .pdfWritten(title: request.kind.title(of: numbers), path: path)
        case .settings(let request): return .settings(try answer(request, by: actor))
        case .customerBook(let request): return .customerBook(try answer(request, by: actor))
        case .lifecycle(let request): return .lifecycle(try answer(request, by: actor))
        case .attachments(let request): return .attachments(try answer(request, by: actor))
        case .catalogue(let request): return .catalogue(try answer(request, of: shop, by: actor))
        case .yardage(let request): return .yardage(try answer(request, by: actor))
        case .scanDoctor(let request): return .scanDoctor(try answer(request, by: actor))
        case .fabrics(let request): return .fabrics(try answer(request, by: actor))
        case .finding(let request): return .finding(try answer(request, by: actor))
        case .reports(let request): return .reports(try answer(request, by: actor))
        case .print(let request): return .printed(try print(request, by: actor))
        case .printing(let request): return .printing(try answer(request, by: actor))
        case .mail(let request): return .mail(try answer(request, by: actor))
        }
    }

    private func page(_ list: OrderListRequest, by actor: Actor) throws -> OrderPage {
        let count = try shop.orderCount(list.query, by: actor)
        let place = try list.keeping.flatMap { try shop.position(of: $0, in: list.query, by: actor) }
        let wanted = place.map { $0 - list.leading } ?? list.position
        let start = max(0, min(wanted, count.value - 1))
        let rows = try shop.orders(list.query, from: start, limit: list.limit, by: actor)
        return OrderPage(request: list, position: start, rows: rows, count: count)
    }
}

extension Request {
    /// The number of a list that a later one of the same screen makes needless.
    fileprivate var generation: Int? {
        switch self {
        case .orders(let list): list.generation
        case .scanLog(.page(_, _, let generation)), .audit(.page(_, _, let generation)): generation
        default: nil
        }
    }
}
