extension Permission {
    /// Who has a right.
    package struct Holders: Sendable, Hashable {
        package let roles: Set<Role>
        /// Whether a badge is enough. One can be copied, so it is for the work on the shop floor; all else asks for
        /// the password.
        package let isByBadge: Bool

        fileprivate static let floor = Holders(roles: [.admin, .staff], isByBadge: true)
        fileprivate static let office = Holders(roles: [.admin, .staff], isByBadge: false)
        fileprivate static let admins = Holders(roles: [.admin], isByBadge: false)
        /// Nobody else has orders of their own.
        fileprivate static let clients = Holders(roles: [.client], isByBadge: false)
        fileprivate static let everybody = Holders(roles: [.admin, .staff, .client], isByBadge: false)
    }

    /// The one table of rights. `opts user rights` prints it.
    package var holders: Holders {
        switch self {
        case .seeOrders: .floor
        case .editOrders: .floor
        case .workMilestones: .floor
        case .scanCodes: .floor
        case .printDocuments: .floor
        case .changePrintQueue: .floor
        case .seeOutbox: .floor
        case .changeOutbox: .floor
        case .choosePrinters: .admins
        case .deleteOrders: .admins
        case .seeCustomers: .floor
        case .editCustomers: .office
        case .seeAccounts: .office
        case .manageAccounts: .office
        case .changeAccounts: .admins
        case .changeOwnPassword: .everybody
        case .changeSettings: .admins
        case .changeCatalogue: .admins
        case .manageSharedViews: .admins
        case .importData: .admins
        case .exportData: .admins
        case .seeReports: .floor
        case .attachFiles: .floor
        case .receiveFabric: .floor
        case .changeYardage: .admins
        case .seeAudit: .admins
        case .seeOwnOrders: .clients
        case .answerOwnQuestions: .clients
        }
    }
}
