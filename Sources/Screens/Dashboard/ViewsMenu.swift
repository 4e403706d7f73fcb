import Core
import Terminal

/// The saved views: to choose one, to keep what is shown now as one, to rename, share and delete.
struct ViewsMenu: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case chosen(SavedView)
        case ask(FindingRequest)
    }

    enum Stage: Sendable, Equatable {
        case list
        /// Typing a name, for what is shown now or for a view that has another.
        case naming(TextField, renaming: ViewID?)
        case deleting(Dialog<ViewID>)
        case replacing(Dialog<String>)
    }

    let actor: Actor?
    /// What is shown now.
    let query: OrderQuery
    private(set) var views: [SavedView]?
    private(set) var counts: [ViewID: OrderCount] = [:]
    private(set) var stage = Stage.list
    private(set) var problem: String?
    private(set) var cursor = ListCursor()

    init(query: OrderQuery, actor: Actor?) {
        self.query = query
        self.actor = actor
    }

    var current: SavedView? {
        guard let views, views.indices.contains(cursor.index) else { return nil }
        return views[cursor.index]
    }

    var isTyping: Bool {
        switch stage {
        case .naming: true
        case .list, .deleting, .replacing: false
        }
    }

    // MARK: Answers

    /// - Returns: what is to be asked next: the number of each view's orders.
    mutating func take(_ new: [SavedView]) -> [FindingRequest] {
        let selected = current?.id
        views = new
        let place = new.firstIndex { $0.id == selected } ?? cursor.index
        cursor.move(to: place, count: new.count)
        return new.map { .countView($0.id, $0.query) }
    }

    mutating func take(_ count: OrderCount, of view: ViewID) { counts[view] = count }

    /// A view was changed or made: it is the one under the cursor from now on.
    mutating func select(_ view: SavedView) {
        stage = .list
        problem = nil
        if views?.contains(where: { $0.id == view.id }) != true { views = (views ?? []) + [view] }
        cursor.move(to: views?.firstIndex { $0.id == view.id } ?? 0, count: views?.count ?? 0)
    }

    /// Something was refused; a name that is taken can be given to what is shown now all the same.
    mutating func refuse(_ error: ShopError?, _ text: ErrorText) {
        if case .naming(let field, renaming: nil) = stage, case .view(.nameTaken(let name))? = error {
            stage = .replacing(
                Dialog(
                    title: "Replace the view?",
                    text: "You have a view '\(SafeText.visible(name))'. It would show what is shown now.",
                    buttons: [.init("Replace", field.text)]))
            return
        }
        problem = text.line
    }

    // MARK: Keys

    mutating func paste(_ text: String) {
        guard case .naming(var field, let id) = stage else { return }
        field.paste(text)
        stage = .naming(field, renaming: id)
    }

    mutating func handle(_ key: Key) -> Outcome {
        switch stage {
        case .list: return handleList(key)
        case .naming(var field, let id):
            switch key {
            case .escape: stage = .list
            case .enter, .control("s"):
                return .ask(
                    id.map { .renameView($0, to: field.text) }
                        ?? .saveView(name: field.text, query, replacing: false))
            default:
                field.handle(key)
                problem = nil
                stage = .naming(field, renaming: id)
            }
            return .open
        case .deleting(var dialog):
            let outcome = dialog.handle(key)
            stage = .deleting(dialog)
            guard outcome != .open else { return .open }
            stage = .list
            if case .chosen(let id, _) = outcome { return .ask(.deleteView(id)) }
            return .open
        case .replacing(var dialog):
            let outcome = dialog.handle(key)
            stage = .replacing(dialog)
            guard outcome != .open else { return .open }
            stage = .list
            if case .chosen(let name, _) = outcome {
                return .ask(.saveView(name: name, query, replacing: true))
            }
            return .open
        }
    }

    private mutating func handleList(_ key: Key) -> Outcome {
        problem = nil
        switch key {
        case .escape, .character("v"): return .cancelled
        case .character("s"): stage = .naming(TextField(), renaming: nil)
        case .enter: return current.map { .chosen($0) } ?? .open
        case .character("n"), .character("h"), .character("d"), .delete:
            return current.map { change($0, key) } ?? .open
        default: cursor.handle(key, count: views?.count ?? 0, height: 10)
        }
        return .open
    }

    private mutating func change(_ view: SavedView, _ key: Key) -> Outcome {
        let isOwn = view.owner == actor?.account.id
        let mayDelete = isOwn || actor?.may(.manageSharedViews) ?? false
        let refusal = "This is a view of \(SafeText.visible(view.ownerName)): save one of your own with s."
        switch key {
        case .character("n") where isOwn:
            stage = .naming(TextField(view.name), renaming: view.id)
        case .character("h") where isOwn: return .ask(.shareView(view.id, !view.isShared))
        case .character("d"), .delete:
            guard mayDelete else {
                problem = refusal
                return .open
            }
            let whose = isOwn ? "" : " of \(SafeText.visible(view.ownerName))"
            stage = .deleting(
                Dialog(
                    title: "Delete the view?",
                    text:
                        "The view '\(SafeText.visible(view.name))'\(whose) is deleted\(view.isShared ? " for everybody" : ""). No order changes.",
                    cancel: "Keep it", buttons: [.init("Delete", view.id)]))
        default: problem = refusal
        }
        return .open
    }

    var keys: [KeyBar.Item] {
        switch stage {
        case .list:
            let has = current != nil
            return [
                .init("Enter", "Show", enabled: has), .init("s", "Save this list"),
                .init("n", "Rename", enabled: has),
                .init("h", current?.isShared == true ? "Unshare" : "Share", enabled: has),
                .init("d", "Delete", enabled: has), .init("Esc", "Close"),
            ]
        case .naming: return [.init("^S", "Save"), .init("Esc", "Back")]
        case .deleting(let dialog): return dialog.keys
        case .replacing(let dialog): return dialog.keys
        }
    }
}
