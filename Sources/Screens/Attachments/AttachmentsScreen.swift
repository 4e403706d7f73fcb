import Core
import Terminal

/// The photos and files of one order.
package struct AttachmentsScreen: ScreenContent {
    package let id: OrderID
    /// Nil until it has been read.
    private(set) var order: Order?
    private(set) var cursor = ListCursor()
    /// The file that the cursor is on; it stays there, wherever the file goes.
    private(set) var selected: AttachmentID?
    private(set) var form: AttachmentForm?
    private(set) var question: Dialog<AttachmentID>?
    private(set) var areDetailsShown = false
    /// Whether an answer is waited for.
    private(set) var isWorking = false

    package init(order: OrderID) { id = order }

    package var title: String { order.map { "Files of \($0.number)" } ?? "Files" }
    package var keymap: Keymap<AttachmentsAction> { AttachmentsAction.keymap }
    package var focus: InputFocus {
        form != nil || question != nil || areDetailsShown ? .overlay : .keys
    }
    package var hasUnsavedWork: Bool { form.map { !$0.path.isEmpty } ?? false }
    package var overlayKeys: [KeyBar.Item] {
        form?.keys ?? question?.keys ?? [KeyBar.Item("Esc", "Close")]
    }

    var files: [Attachment] { order?.attachments ?? [] }
    var file: Attachment? { files.indices.contains(cursor.index) ? files[cursor.index] : nil }

    package func disabled(_ context: Context) -> [AttachmentsAction: String] {
        var disabled: [AttachmentsAction: String] = [:]
        for action in AttachmentsAction.allCases {
            disabled[action] = refusal(action, context)
        }
        return disabled
    }

    private func refusal(_ action: AttachmentsAction, _ context: Context) -> String? {
        guard action.needsFile || action.needsRight else { return nil }
        guard let order else { return "The order is not there yet." }
        if action == .add || action == .save, let refusal = context.filesRefusal { return refusal }
        if action.needsRight, context.actor != nil, let refusal = context.refusal(.attachFiles) {
            return refusal
        }
        if action.needsFile, file == nil { return "The order has no files. Press a to attach one." }
        if action.changesOrder, order.status == .cancelled {
            return ShopError.cancelled(order.number).text(zone: context.zone).line
        }
        if action == .add, files.count >= AttachmentLimits.mostPerOrder {
            return AttachmentProblem.tooMany(most: AttachmentLimits.mostPerOrder).text.line
        }
        if action == .printed, let file, !file.isPrinted,
            MediaType(rawValue: file.mediaType)?.isPhoto != true
        {
            return AttachmentProblem.notAPhoto(name: file.name).text.line
        }
        return nil
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.order(id))] }

    package mutating func perform(_ action: AttachmentsAction, _ context: Context) -> [Effect] {
        switch action {
        case .back: return [.pop]
        case .up, .down, .pageUp, .pageDown, .first, .last: move(action, context)
        case .add:
            form = AttachmentForm(.attach, pieces: order?.pieces.map { $0.description } ?? [])
        case .printed:
            guard let file else { return [] }
            return work(.setPrinted(id, file.id, !file.isPrinted))
        case .save: form = file.map { AttachmentForm(.save($0.id, name: $0.name)) }
        case .remove: question = file.map(removal)
        case .details: areDetailsShown = file != nil
        }
        return []
    }

    private func removal(_ file: Attachment) -> Dialog<AttachmentID> {
        let name = SafeText.visible(file.name)
        return Dialog(
            title: "Remove a file",
            text: "Remove '\(name)' (\(file.size.asBytes)) from the order for good?",
            buttons: [.init("Remove", file.id)])
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text):
            form?.paste(text)
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .changed: return [.ask(.order(id))]
        case .response(let response): return take(response, context)
        case .scanned, .tick, .resized, .ending: return nil
        }
    }

    private mutating func press(_ key: Key) -> [Effect]? {
        if areDetailsShown {
            areDetailsShown = false
            return []
        }
        if var form {
            let outcome = form.handle(key)
            if outcome == .go {
                form.problem = nil
                form.isWorking = true
            }
            self.form = outcome == .closed ? nil : form
            return outcome == .go ? [.ask(.attachments(form.request(id)))] : []
        }
        guard let outcome = question?.handle(key) else { return nil }
        switch outcome {
        case .open: return []
        case .cancelled:
            question = nil
            return []
        case .chosen(let file, _):
            question = nil
            return work(.remove(id, file))
        }
    }

    /// Asks for something, unless the last one has not been answered.
    private mutating func work(_ request: AttachmentsRequest) -> [Effect] {
        if isWorking { return [] }
        isWorking = true
        return [.ask(.attachments(request))]
    }

    // MARK: Answers

    private mutating func take(_ response: Response, _ context: Context) -> [Effect]? {
        switch response {
        case .order(let fresh):
            show(fresh)
            return []
        case .attachments(let done):
            isWorking = false
            return [.message(.success, took(done))]
        case .failed(.attachments, _, let text):
            isWorking = false
            guard form?.isWorking == true else { return nil }
            form?.isWorking = false
            form?.problem = text
            return []
        default: return nil
        }
    }

    private mutating func took(_ done: AttachmentsResponse) -> String {
        switch done {
        case .attached(let fresh):
            form = nil
            guard fresh.attachments.count != files.count else {
                return "The order has this file already; its content was gone, and is back."
            }
            selected = fresh.attachments.last?.id
            show(fresh)
            return "\(SafeText.visible(fresh.attachments.last?.name ?? "It")) is attached."
        case .setPrinted(let fresh, let file):
            show(fresh)
            guard let file = fresh.attachments.first(where: { $0.id == file }) else { return "Done." }
            let name = SafeText.visible(file.name)
            return file.isPrinted
                ? "\(name) is printed on the work order from now on."
                : "\(name) is no longer printed on the work order."
        case .removed(let fresh):
            let left = Set(fresh.attachments.map(\.id))
            let gone = files.first { !left.contains($0.id) }
            show(fresh)
            return "\(SafeText.visible(gone?.name ?? "It")) is removed."
        case .saved(let path):
            form = nil
            return "Saved: \(SafeText.visible(path))"
        }
    }

    /// Shows the order as it is now; the cursor stays on its file.
    private mutating func show(_ fresh: Order) {
        order = fresh
        let place = fresh.attachments.firstIndex { $0.id == selected } ?? cursor.index
        cursor.move(to: place, count: fresh.attachments.count)
        selected = file?.id
        if file == nil { areDetailsShown = false }
    }

    // MARK: Moving

    private mutating func move(_ action: AttachmentsAction, _ context: Context) {
        let key: Key =
            switch action {
            case .up: .up
            case .down: .down
            case .pageUp: .pageUp
            case .pageDown: .pageDown
            case .first: .home
            default: .end
            }
        cursor.handle(key, count: files.count, height: height(context))
        selected = file?.id
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect]? {
        guard focus == .keys else { return [] }
        switch mouse.action {
        case .wheelUp: move(.up, context)
        case .wheelDown: move(.down, context)
        case .press:
            let top = cursor.top(count: files.count, height: height(context))
            guard let row = table(context).row(at: mouse.at, in: tableRect(context)) else { return nil }
            cursor.move(to: top + row, count: files.count)
            selected = file?.id
        }
        return []
    }
}
