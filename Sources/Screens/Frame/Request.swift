import Core

/// What a screen asks the shop for. Who asks is added by the frame.
package enum Request: Sendable, Hashable {
    case setUp(shopName: String, adminName: String, email: String, password: String)
    case fillDemo
    case signIn(email: String, password: String)
    /// Puts on record that the one who asks has gone; nil where they said so themselves.
    case signOut(because: String?)
    /// Of whoever is signed in: opens a locked screen, or gives what a badge is not enough for.
    case givePassword(String)
    /// A code for another password, to whoever has an account with that address.
    case forgotPassword(email: String)
    /// With a code that was mailed.
    case choosePassword(String, email: String, code: String)
    /// After how long without a key or scan the screen is to be locked.
    case idleLock
    case people(PeopleRequest)
    case codes(CodesRequest)
    case myOrders(MyOrdersRequest)
    case orders(OrderListRequest)
    case totals
    case order(OrderID)
    /// `overriding` is why it is done although a rule stands in the way; `silently` mails the client nothing of it.
    case perform(MilestoneAction, MilestoneID, overriding: String? = nil, silently: Bool = false)
    /// What the client says on the telephone, with the code that they were sent.
    case answerByCode(ClientAnswer, MilestoneID, code: String, silently: Bool = false)
    /// Completes the first unfinished milestone of an order.
    case completeNext(OrderID)
    case undoLast(OrderID)
    /// A code as the scanner typed it, or a number typed by hand.
    case scan(String)
    /// The answer to what a HOLD card asked.
    case holdScanned(MilestoneID, HoldReason)
    /// Completes the milestone that a scan has shown as the next one.
    case completeShown(MilestoneID)
    /// What a scan of that order would show now.
    case shown(OrderID)
    /// Ends the mode or question that the last scan left open.
    case forgetPrompt
    /// A badge: signs in its holder.
    case signInByBadge(String)
    /// The last scans, and the counts of the day.
    case scanDay(limit: Int)
    case scanLog(ScanLogRequest)
    case audit(AuditRequest)
    /// What an editor of that order needs, nil for a new one.
    case editorMaterial(OrderID?)
    case customers(matching: String)
    /// `version` is the one that the editor began with; it is of no meaning for a new order.
    case save(OrderDraft, order: OrderID?, version: Int)
    /// A new order out of the form of one that was deleted.
    case saveInstead(OrderDraft, of: OrderID)
    case keepForm([String: String], order: OrderID?)
    case discardForm(order: OrderID?)
    case writePDF(DocumentRequest)
    case print(PrintRequest)
    case printing(PrintingRequest)
    case mail(MailRequest)
    case settings(SettingsRequest)
    case customerBook(CustomersRequest)
    case lifecycle(LifecycleRequest)
    case catalogue(CatalogueRequest)
    case fabrics(FabricsRequest)
    case finding(FindingRequest)
    case exchange(ExchangeRequest)
    case reports(ReportsRequest)
    case attachments(AttachmentsRequest)
    case yardage(YardageRequest)
    case scanDoctor(ScanDoctorRequest)
}
