/// The screen that is up, or that waits below another one: each a plain value.
package enum Screen: Sendable, Equatable {
    case firstStart(FirstStart)
    case signIn(SignIn)
    case code(CodeScreen)
    case myOrders(MyOrdersScreen)
    case myOrder(MyOrderScreen)
    case dashboard(Dashboard)
    case editor(OrderEditor)
    case checklist(OrderChecklist)
    case scan(ScanScreen)
    case scanLog(ScanLogScreen)
    case settings(SettingsScreen)
    case customers(CustomersScreen)
    case customerEditor(CustomerEditor)
    case customerMerge(CustomerMerge)
    case deletedOrders(DeletedOrders)
    case catalogue(CatalogueScreen)
    case receiving(ReceivingScreen)
    case route(RouteEditor)
    case steps(OrderSteps)
    case calendar(CalendarScreen)
    case waiting(WaitingScreen)
    case exchange(ExchangeScreen)
    case reports(ReportsScreen)
    case attachments(AttachmentsScreen)
    case printQueue(PrintQueueScreen)
    case printers(PrintersScreen)
    case outbox(OutboxScreen)
    case yardage(YardageScreen)
    case scanDoctor(ScanDoctor)
    case audit(AuditScreen)
    case people(PeopleScreen)
    case personForm(PersonForm)
    case password(PasswordScreen)
    case forgotten(ForgottenScreen)

    var content: any ScreenContent {
        get {
            switch self {
            case .firstStart(let screen): screen
            case .signIn(let screen): screen
            case .code(let screen): screen
            case .myOrders(let screen): screen
            case .myOrder(let screen): screen
            case .dashboard(let screen): screen
            case .editor(let screen): screen
            case .checklist(let screen): screen
            case .scan(let screen): screen
            case .scanLog(let screen): screen
            case .settings(let screen): screen
            case .customers(let screen): screen
            case .customerEditor(let screen): screen
            case .customerMerge(let screen): screen
            case .deletedOrders(let screen): screen
            case .catalogue(let screen): screen
            case .receiving(let screen): screen
            case .route(let screen): screen
            case .steps(let screen): screen
            case .calendar(let screen): screen
            case .waiting(let screen): screen
            case .exchange(let screen): screen
            case .reports(let screen): screen
            case .attachments(let screen): screen
            case .printQueue(let screen): screen
            case .printers(let screen): screen
            case .outbox(let screen): screen
            case .yardage(let screen): screen
            case .scanDoctor(let screen): screen
            case .audit(let screen): screen
            case .people(let screen): screen
            case .personForm(let screen): screen
            case .password(let screen): screen
            case .forgotten(let screen): screen
            }
        }
        set {
            switch newValue {
            case let screen as FirstStart: self = .firstStart(screen)
            case let screen as SignIn: self = .signIn(screen)
            case let screen as CodeScreen: self = .code(screen)
            case let screen as MyOrdersScreen: self = .myOrders(screen)
            case let screen as MyOrderScreen: self = .myOrder(screen)
            case let screen as Dashboard: self = .dashboard(screen)
            case let screen as OrderEditor: self = .editor(screen)
            case let screen as OrderChecklist: self = .checklist(screen)
            case let screen as ScanScreen: self = .scan(screen)
            case let screen as ScanLogScreen: self = .scanLog(screen)
            case let screen as SettingsScreen: self = .settings(screen)
            case let screen as CustomersScreen: self = .customers(screen)
            case let screen as CustomerEditor: self = .customerEditor(screen)
            case let screen as CustomerMerge: self = .customerMerge(screen)
            case let screen as DeletedOrders: self = .deletedOrders(screen)
            case let screen as CatalogueScreen: self = .catalogue(screen)
            case let screen as ReceivingScreen: self = .receiving(screen)
            case let screen as RouteEditor: self = .route(screen)
            case let screen as OrderSteps: self = .steps(screen)
            case let screen as CalendarScreen: self = .calendar(screen)
            case let screen as WaitingScreen: self = .waiting(screen)
            case let screen as ExchangeScreen: self = .exchange(screen)
            case let screen as ReportsScreen: self = .reports(screen)
            case let screen as AttachmentsScreen: self = .attachments(screen)
            case let screen as PrintQueueScreen: self = .printQueue(screen)
            case let screen as PrintersScreen: self = .printers(screen)
            case let screen as OutboxScreen: self = .outbox(screen)
            case let screen as YardageScreen: self = .yardage(screen)
            case let screen as ScanDoctor: self = .scanDoctor(screen)
            case let screen as AuditScreen: self = .audit(screen)
            case let screen as PeopleScreen: self = .people(screen)
            case let screen as PersonForm: self = .personForm(screen)
            case let screen as PasswordScreen: self = .password(screen)
            case let screen as ForgottenScreen: self = .forgotten(screen)
            default: break
            }
        }
    }
}
