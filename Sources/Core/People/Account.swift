/// What an account may do is decided by its role alone: see `Permission`.
package enum Role: String, Sendable, CaseIterable {
    case admin, staff, client

    package var words: String {
        switch self {
        case .admin: "an admin"
        case .staff: "a member of staff"
        case .client: "a client"
        }
    }
}

/// Someone who can sign in.
package struct Account: Sendable, Hashable {
    package let id: AccountID
    package let name: String
    /// Compared without regard to case.
    package let email: String
    package let role: Role
    package let isDisabled: Bool

    package init(id: AccountID, name: String, email: String, role: Role, isDisabled: Bool) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.isDisabled = isDisabled
    }
}
