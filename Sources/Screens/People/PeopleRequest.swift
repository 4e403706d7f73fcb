import Core

/// What the screens of people and passwords ask for.
package enum PeopleRequest: Sendable, Hashable {
    case list
    /// Without a password they choose one themselves, with a code that is mailed.
    case add(name: String, email: String, role: Role, password: String?)
    case setDisabled(Bool, AccountID)
    case setRole(Role, AccountID)
    case setPassword(String, AccountID)
    case sendCode(AccountID)
    case writeBadge(AccountID)
    case printBadge(AccountID)
    case revokeBadge(AccountID)
    /// One's own.
    case changePassword(from: String, to: String)
}

/// What they are answered.
package enum PeopleResponse: Sendable, Equatable {
    case list([Person])
    /// What was done, in words.
    case done(String)
}

extension EffectRunner {
    func answer(_ request: PeopleRequest, by actor: Actor) throws -> Response {
        switch request {
        case .list: return .people(.list(try shop.people(by: actor)))
        case .add(let name, let email, let role, let password):
            let account = try shop.addAccount(
                name: name, email: email, role: role, password: password, by: actor)
            let next =
                password == nil
                ? try shop.mailOutlook().sentence() : "Tell them the password that you chose."
            return done("\(SafeText.visible(account.name)) is \(role.words) now. \(next)")
        case .setDisabled(let isDisabled, let id):
            let name = SafeText.visible(try shop.setDisabled(isDisabled, id, by: actor).name)
            return done(isDisabled ? "\(name) can no longer sign in." : "\(name) can sign in.")
        case .setRole(let role, let id):
            let account = try shop.setRole(role, of: id, by: actor)
            return done("\(SafeText.visible(account.name)) is \(account.role.words) now.")
        case .setPassword(let password, let id):
            let account = try shop.setPassword(password, of: id, by: actor)
            return done("\(SafeText.visible(account.name)) has a new password.")
        case .sendCode(let id):
            let account = try shop.sendPasswordCode(to: id, by: actor)
            return done(try shop.mailOutlook().sentence(to: SafeText.visible(account.email)))
        case .writeBadge(let id):
            let name = Shop.fileName(for: .badges, of: [], today: shop.today)
            let path = "\(directory)/\(name)"
            let title = try shop.badges(DocumentRequest(.badges, accounts: [id]), by: actor) { document in
                try shop.write(document.data, to: path, isSecret: true)
                return document.title
            }
            return done(
                "\(title) written to \(SafeText.visible(path)). Print it and delete the file.")
        case .printBadge(let id):
            return done(
                "The badge is printed: job \(SafeText.visible(try shop.printBadges(of: [id], by: actor))).")
        case .revokeBadge(let id):
            return done(
                try shop.revokeBadge(of: id, by: actor)
                    ? "The badge no longer works." : "There was no badge to take back.")
        case .changePassword(let old, let new):
            return .passwordChanged(try shop.changePassword(from: old, to: new, by: actor))
        }
    }

    private func done(_ words: String) -> Response { .people(.done(words)) }
}
