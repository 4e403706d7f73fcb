import Core

/// The screens that can be gone to from anywhere. The letter is pressed in the list that F3 opens.
package enum Destination: Sendable, Hashable, CaseIterable {
    case dashboard, scan, scanLog, customers
    case calendar, waiting
    case receiving
    case reports
    case printQueue, outbox
    case exchange
    case settings, deletedOrders
    case catalogue, yardage
    case people
    case scanDoctor
    case audit
    /// A client's own orders.
    case myOrders

    /// What whoever is signed in can go to: a client has orders of their own, and nothing else of the shop.
    static func all(for actor: Actor) -> [Destination] {
        allCases.filter { ($0 == .myOrders) == actor.may(.seeOwnOrders) }
    }

    var letter: Character {
        switch self {
        case .dashboard: "d"
        case .scan: "x"
        case .scanLog: "l"
        case .customers: "c"
        case .settings: "s"
        case .deletedOrders: "X"
        case .catalogue: "m"
        case .yardage: "y"
        case .people: "u"
        case .scanDoctor: "t"
        case .audit: "a"
        case .myOrders: "o"
        case .calendar: "k"
        case .waiting: "w"
        case .receiving: "f"
        case .reports: "r"
        case .exchange: "i"
        case .printQueue: "p"
        case .outbox: "o"
        }
    }

    var name: String {
        switch self {
        case .dashboard: "Dashboard"
        case .scan: "Scan screen"
        case .scanLog: "Scan log"
        case .customers: "Customers"
        case .settings: "Settings"
        case .deletedOrders: "Deleted orders"
        case .catalogue: "Milestones and routes"
        case .yardage: "Yardage table"
        case .people: "People"
        case .scanDoctor: "Scan doctor"
        case .audit: "Audit trail"
        case .myOrders: "My orders"
        case .calendar: "Due-date calendar"
        case .waiting: "Waiting-on board"
        case .receiving: "Fabric and receiving"
        case .reports: "Reports"
        case .exchange: "Export and import"
        case .printQueue: "Print queue"
        case .outbox: "Outbox"
        }
    }

    /// The screen; nil for the one that lies under all others.
    var screen: Screen? {
        switch self {
        case .dashboard, .myOrders: nil
        case .scan: .scan(ScanScreen())
        case .scanLog: .scanLog(ScanLogScreen())
        case .customers: .customers(CustomersScreen())
        case .settings: .settings(SettingsScreen())
        case .deletedOrders: .deletedOrders(DeletedOrders())
        case .catalogue: .catalogue(CatalogueScreen())
        case .yardage: .yardage(YardageScreen())
        case .people: .people(PeopleScreen())
        case .scanDoctor: .scanDoctor(ScanDoctor())
        case .audit: .audit(AuditScreen())
        case .calendar: .calendar(CalendarScreen())
        case .waiting: .waiting(WaitingScreen())
        case .receiving: .receiving(ReceivingScreen())
        case .reports: .reports(ReportsScreen())
        case .exchange: .exchange(ExchangeScreen())
        case .printQueue: .printQueue(PrintQueueScreen())
        case .outbox: .outbox(OutboxScreen())
        }
    }
}

extension Screen {
    /// The first screen of whoever has signed in.
    static func home(of actor: Actor) -> Screen {
        actor.may(.seeOrders) ? .dashboard(Dashboard()) : .myOrders(MyOrdersScreen())
    }
}
