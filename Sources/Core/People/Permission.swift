/// A right, and the table of who has it. `Shop` asks for one in every operation.
package enum Permission: String, Sendable, CaseIterable {
    case seeOrders, editOrders, workMilestones, scanCodes, printDocuments
    /// Send what was printed again, or cancel it.
    case changePrintQueue
    /// Say which printer is usual for the shop, another terminal or a kind of document.
    case choosePrinters
    case deleteOrders, seeCustomers, editCustomers, seeAccounts, manageAccounts, changeSettings
    case changeCatalogue
    /// Delete views that others share.
    case manageSharedViews
    case importData, exportData, seeReports, attachFiles
    /// Say what has come in of a fabric, and what is ordered.
    case receiveFabric
    case changeYardage

    /// What somebody may do who signed in by badge, within the rights of their role. A badge can be copied, so it is
    /// for the work on the shop floor; all else asks for the password.
    package static let ofBadges: Set<Permission> = [
        .seeOrders, .editOrders, .workMilestones, .scanCodes, .printDocuments, .changePrintQueue,
        .seeCustomers, .seeReports, .attachFiles, .receiveFabric,
    ]

    package var words: String {
        switch self {
        case .seeOrders: "see orders"
        case .editOrders: "make and change orders"
        case .workMilestones: "work on milestones"
        case .scanCodes: "scan codes"
        case .printDocuments: "print documents"
        case .changePrintQueue: "change the print queue"
        case .choosePrinters: "choose the shop's printers"
        case .deleteOrders: "delete orders"
        case .seeCustomers: "see customers"
        case .editCustomers: "change customers"
        case .seeAccounts: "see who has an account"
        case .manageAccounts: "add and change accounts"
        case .changeSettings: "change settings"
        case .changeCatalogue: "change the shop's milestones and routes"
        case .manageSharedViews: "delete views that others share"
        case .receiveFabric: "receive fabric"
        case .changeYardage: "change the yardage table"
        case .importData: "import data"
        case .exportData: "export the shop"
        case .seeReports: "see reports"
        case .attachFiles: "attach, save and remove files"
        }
    }
}

extension Role {
    /// Clients have no right here: what they may do with their own orders is not a right over all orders.
    package var permissions: Set<Permission> {
        switch self {
        case .admin: Set(Permission.allCases)
        case .staff:
            Set(Permission.allCases).subtracting([
                .changeSettings, .changeCatalogue, .changeYardage, .deleteOrders, .manageSharedViews,
                .choosePrinters, .importData, .exportData,
            ])
        case .client: []
        }
    }
}
