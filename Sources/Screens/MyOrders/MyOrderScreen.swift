import Core
import Terminal

/// One of a client's orders, and what they are asked about it.
package struct MyOrderScreen: ScreenContent {
    let id: OrderID
    private let number: OrderNumber
    /// Nil until it has been read.
    private(set) var order: OwnOrder?
    private(set) var dialog: Dialog<AnswerChoice>?
    private(set) var problem: ErrorText?
    private var asked: ClientQuestion?
    /// The dialog that was answered last: it comes back with what was typed where the answer was refused.
    private var answered: Dialog<AnswerChoice>?
    private var scrolled = 0
    /// Whether an answer is waited for.
    private var isWorking = false

    package init(_ id: OrderID, _ number: OrderNumber) {
        self.id = id
        self.number = number
    }

    package var title: String { "Order \(SafeText.visible(number.text))" }
    package var keymap: Keymap<MyOrderAction> { MyOrderAction.keymap }
    package var focus: InputFocus { dialog == nil ? .keys : .overlay }
    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [] }

    package func disabled(_ context: Context) -> [MyOrderAction: String] {
        guard let order else {
            let reason = "The order is not there yet."
            return [.approve: reason, .decline: reason, .mail: reason, .save: reason]
        }
        var reasons: [MyOrderAction: String] = [:]
        reasons[.save] = context.filesRefusal
        if order.questions.isEmpty {
            reasons[.approve] = "Nothing of this order waits for you."
            reasons[.decline] = reasons[.approve]
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.myOrders(.order(id)))] }

    package mutating func perform(_ action: MyOrderAction, _ context: Context) -> [Effect] {
        let page = max(1, bodyHeight(context) - 1)
        switch action {
        case .approve: ask(.approve)
        case .decline: ask(.decline)
        case .mail: return work(.mail(id))
        case .save: return [.message(.info, "Writing it."), .ask(.myOrders(.save(id)))]
        case .back: return [.pop]
        case .up: scroll(to: scrolled - 1, context)
        case .down: scroll(to: scrolled + 1, context)
        case .pageUp: scroll(to: scrolled - page, context)
        case .pageDown: scroll(to: scrolled + page, context)
        case .first: scroll(to: 0, context)
        case .last: scroll(to: Int.max, context)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text):
            dialog?.paste(text)
            return []
        case .changed: return [.ask(.myOrders(.order(id)))]
        case .resized:
            scroll(to: scrolled, context)
            return []
        case .mouse(let mouse):
            guard dialog == nil else { return [] }
            switch mouse.action {
            case .wheelUp: scroll(to: scrolled - 3, context)
            case .wheelDown: scroll(to: scrolled + 3, context)
            case .press: return nil
            }
            return []
        case .response(let response): return take(response)
        case .tick, .scanned, .ending: return nil
        }
    }

    // MARK: Answering

    /// Opens the first question; after its answer the next one is the first.
    private mutating func ask(_ choice: AnswerChoice) {
        guard let question = order?.questions.first else { return }
        asked = question
        dialog = choice.dialog(about: question)
    }

    private mutating func press(_ key: Key) -> [Effect]? {
        guard let outcome = dialog?.handle(key) else { return nil }
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            return []
        case .chosen(let choice, let text):
            answered = dialog
            dialog = nil
            guard let asked else { return [] }
            return work(.answer(choice.answer(text), asked.milestone))
        }
    }

    private mutating func work(_ request: MyOrdersRequest) -> [Effect] {
        if isWorking { return [] }
        isWorking = true
        return [.ask(.myOrders(request))]
    }

    private mutating func take(_ response: Response) -> [Effect]? {
        switch response {
        case .myOrders(.order(let new)):
            order = new
            problem = nil
            return []
        case .myOrders(.answered(let new)):
            isWorking = false
            answered = nil
            order = new
            return [.message(.success, "Thank you. The shop has your answer.")]
        case .myOrders(.mailed(let address, let outlook)):
            isWorking = false
            return [.message(.success, outlook.readersSentence(to: SafeText.visible(address)))]
        case .failed(.myOrders(.order), .client(.noOrder)?, _):
            return [.message(.info, "Order \(SafeText.visible(number.text)) is not there any more."), .pop]
        case .failed(.myOrders(.order), _, let text):
            problem = text
            return []
        case .failed(.myOrders(.answer), .client(.nothingToAnswer)?, let text):
            isWorking = false
            return [.ask(.myOrders(.order(id))), .message(.error, text.line)]
        case .failed(.myOrders(.answer), _, _):
            isWorking = false
            dialog = answered
            return nil
        case .failed(.myOrders, _, _):
            isWorking = false
            return nil
        default: return nil
        }
    }

    // MARK: Drawing

    private var page: OwnOrderPage? {
        order.map { OwnOrderPage(order: $0, answerKeys: "a approves it, d declines it.") }
    }

    private func places(_ context: Context) -> (head: Rect, body: Rect) {
        let (head, body) = context.body.inset(by: 2, 0).splitTop(OwnOrderPage.headHeight)
        return (head, body)
    }

    private func bodyHeight(_ context: Context) -> Int { places(context).body.height }

    private mutating func scroll(to line: Int, _ context: Context) {
        guard let page else { return }
        let body = places(context).body
        let count = page.lines(width: body.width - 2, context).count
        scrolled = max(0, min(line, count - body.height))
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        if let problem {
            return canvas.write(problem.line, in: context.body.inset(by: 2, 1), style: .error)
        }
        guard let page else {
            return canvas.write("Reading the order", in: context.body.inset(by: 2, 1), style: .textMuted)
        }
        let (head, body) = places(context)
        let text = Rect(x: body.x, y: body.y, width: body.width - 2, height: body.height)
        page.drawHead(on: &canvas, in: head, context)
        page.drawBody(on: &canvas, in: text, from: scrolled, context)
        Scrollbar(
            position: scrolled, visible: body.height, total: page.lines(width: text.width, context).count
        ).draw(on: &canvas, in: Rect(x: body.maxX - 1, y: body.y, width: 1, height: body.height))
        dialog?.draw(on: &canvas, in: context.body)
    }
}
