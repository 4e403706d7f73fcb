/// A right. `Shop` asks for one in every operation; `holders` is the table of who has it.
package enum Permission: String, Sendable, CaseIterable {
    case seeOrders, editOrders, workMilestones, scanCodes, printDocuments
    /// Send what was printed again, or cancel it.
    case changePrintQueue
    /// Say which printer is usual for the shop, another terminal or a kind of document.
    case choosePrinters
    /// See what was mailed, and to whom; send it again or cancel it.
    case seeOutbox, changeOutbox
    case deleteOrders, seeCustomers, editCustomers, seeAccounts
    /// Add members of staff, make their badges and take them back.
    case manageAccounts
    /// Disable accounts, and change their roles and passwords.
    case changeAccounts
    case changeOwnPassword, changeSettings
    case changeCatalogue
    /// Delete views that others share.
    case manageSharedViews
    case importData, exportData, seeReports, attachFiles
    /// Say what has come in of a fabric, and what is ordered.
    case receiveFabric
    case changeYardage
    case seeAudit
    /// For clients: look at one's own orders, and have their papers.
    case seeOwnOrders
    /// For clients: approve or decline what waits for oneself.
    case answerOwnQuestions

    package var words: String {
        switch self {
        case .seeOrders: "see orders"
        case .editOrders: "make and change orders"
        case .workMilestones: "work on milestones"
        case .scanCodes: "scan codes"
        case .printDocuments: "print documents"
        case .changePrintQueue: "change the print queue"
        case .seeOutbox: "see the outbox"
        case .changeOutbox: "send mail, or cancel it"
        case .choosePrinters: "choose the shop's printers"
        case .deleteOrders: "delete orders"
        case .seeCustomers: "see customers"
        case .editCustomers: "change customers"
        case .seeAccounts: "see who has an account"
        case .manageAccounts: "add accounts and make badges"
        case .changeAccounts: "disable accounts and change their roles and passwords"
        case .changeOwnPassword: "change your password"
        case .changeSettings: "change settings"
        case .changeCatalogue: "change the shop's milestones and routes"
        case .manageSharedViews: "delete views that others share"
        case .receiveFabric: "receive fabric"
        case .changeYardage: "change the yardage table"
        case .importData: "import data"
        case .exportData: "export the shop"
        case .seeReports: "see reports"
        case .seeAudit: "see the audit trail"
        case .attachFiles: "attach, save and remove files"
        case .seeOwnOrders: "see orders of your own"
        case .answerOwnQuestions: "answer what waits for you"
        }
    }
}

extension Role {
    package var permissions: Set<Permission> {
        Set(Permission.allCases.filter { $0.holders.roles.contains(self) })
    }
}
