import ArgumentParser
import Core

/// `opts user role`.
struct UserRoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Make somebody an admin, or a member of staff.",
        discussion: """
            It counts at once, also where they are signed in. Only an admin does it; the last one stays one, and a \
            client's account stays a client's. `opts user rights` says what each may do.
            """)

    @Argument(help: ArgumentHelp("Whose account.", valueName: "email"))
    var email: String

    @Argument(help: ArgumentHelp("admin or staff.", valueName: "role"))
    var role: StaffRole

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let account = try shop.account(email: email, by: actor)
        let changed = try shop.setRole(role.role, of: account.id, by: actor)
        try Output.printAll("\(SafeText.visible(changed.name)) is \(changed.role.words) now.")
    }
}

/// The roles of those who work in the shop.
enum StaffRole: String, CaseIterable, ExpressibleByArgument {
    case admin, staff

    var role: Role {
        switch self {
        case .admin: .admin
        case .staff: .staff
        }
    }
}
