import Core
import Terminal

/// Who may sign in: their roles, badges, and when they were here last.
package struct PeopleScreen: ScreenContent {
    /// What is asked before it is done.
    enum Question: Sendable, Hashable {
        case disable, enable, makeAdmin, makeStaff, writeBadge, printBadge, revokeBadge, sendCode, setPassword
    }

    /// Nil until they have been read.
    private(set) var people: [Person]?
    private(set) var showsClients = false
    private(set) var cursor = ListCursor()
    private(set) var dialog: Dialog<Question>?
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "People" }
    package var keymap: Keymap<PeopleAction> { PeopleAction.keymap }
    package var focus: InputFocus { dialog == nil ? .keys : .overlay }
    package var overlayKeys: [KeyBar.Item] { dialog?.keys ?? [] }

    /// Those who are shown.
    var rows: [Person] { (people ?? []).filter { showsClients || $0.account.role != .client } }

    var current: Person? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    package func disabled(_ context: Context) -> [PeopleAction: String] {
        var reasons: [PeopleAction: String] = [:]
        if let refusal = context.refusal(.manageAccounts) {
            for action in [PeopleAction.add, .badge] { reasons[action] = refusal }
        }
        if let refusal = context.refusal(.changeAccounts) {
            for action in [PeopleAction.password, .role, .disable] { reasons[action] = refusal }
        }
        guard let account = current?.account else {
            for action in [PeopleAction.password, .role, .disable, .badge] {
                reasons[action] = "There is nobody under the cursor."
            }
            return reasons
        }
        let isOwn = account.id == context.actor?.account.id
        if account.role == .admin, context.actor?.account.role != .admin {
            reasons[.badge] = ShopError.badgeOfAdmin.text(zone: context.zone).line
        }
        if account.role == .client {
            reasons[.badge] = "Clients have no badge."
            reasons[.role] = "A client's account stays a client's."
        } else if account.isDisabled {
            reasons[.badge] = "\(SafeText.visible(account.name)) is disabled, and needs no badge."
        }
        if isOwn { reasons[.disable] = "This is your own account: another admin can disable it." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.people(.list))] }

    package mutating func perform(_ action: PeopleAction, _ context: Context) -> [Effect] {
        let (count, height) = (rows.count, Table.visibleRows(in: layout(context).list))
        switch action {
        case .add:
            return [.push(.personForm(PersonForm(mayMakeAdmins: context.refusal(.changeAccounts) == nil)))]
        case .password:
            if current?.id == context.actor?.account.id { return [.push(.password(PasswordScreen()))] }
            dialog = current.map(PeopleScreen.passwordDialog)
        case .role: dialog = current.map(PeopleScreen.roleDialog)
        case .disable: dialog = current.map(PeopleScreen.disableDialog)
        case .badge: dialog = current.map(PeopleScreen.badgeDialog)
        case .clients:
            let selected = current?.id
            showsClients.toggle()
            keep(selected)
        case .up: cursor.handle(.up, count: count, height: height)
        case .down: cursor.handle(.down, count: count, height: height)
        case .pageUp: cursor.handle(.pageUp, count: count, height: height)
        case .pageDown: cursor.handle(.pageDown, count: count, height: height)
        case .first: cursor.handle(.home, count: count, height: height)
        case .last: cursor.handle(.end, count: count, height: height)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key):
            guard dialog != nil else { return nil }
            return answer(key)
        case .changed: return [.ask(.people(.list))]
        case .response(.people(.list(let new))):
            let selected = current?.id
            people = new
            problem = nil
            keep(selected)
            return []
        case .response(.people(.done)): return [.ask(.people(.list))]
        case .response(.failed(.people(.list), _, let text)):
            problem = text
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .paste, .tick, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func answer(_ key: Key) -> [Effect] {
        guard let id = current?.id, let outcome = dialog?.handle(key) else {
            dialog = nil
            return []
        }
        guard outcome != .open else { return [] }
        dialog = nil
        guard case .chosen(let question, _) = outcome else { return [] }
        switch question {
        case .disable: return ask(.setDisabled(true, id))
        case .enable: return ask(.setDisabled(false, id))
        case .makeAdmin: return ask(.setRole(.admin, id))
        case .makeStaff: return ask(.setRole(.staff, id))
        case .writeBadge: return ask(.writeBadge(id))
        case .printBadge: return [.message(.info, "Sending it to the printer.")] + ask(.printBadge(id))
        case .revokeBadge: return ask(.revokeBadge(id))
        case .sendCode: return ask(.sendCode(id))
        case .setPassword: return current.map { [.push(.password(PasswordScreen(of: $0.account)))] } ?? []
        }
    }

    private func ask(_ request: PeopleRequest) -> [Effect] { [.ask(.people(request))] }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        guard dialog == nil else { return [] }
        cursor.handle(mouse, on: table(context), in: layout(context).list, count: rows.count)
        return []
    }

    /// The cursor stays on its person.
    private mutating func keep(_ selected: AccountID?) {
        let rows = rows
        cursor.move(to: rows.firstIndex { $0.id == selected } ?? cursor.index, count: rows.count)
    }
}
