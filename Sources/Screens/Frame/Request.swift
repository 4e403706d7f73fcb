import Core

/// What a screen asks the shop for. Who asks is added by the frame.
package enum Request: Sendable, Hashable {
    case setUp(shopName: String, adminName: String, email: String, password: String)
    case fillDemo
    case signIn(email: String, password: String)
    case codes(CodesRequest)
    case myOrders(MyOrdersRequest)
    case orders(OrderListRequest)
    case totals
    case order(OrderID)
    /// `overriding` is why it is done although a rule stands in the way.
    case perform(MilestoneAction, MilestoneID, overriding: String? = nil)
    /// What the client says on the telephone, with the code that they were sent.
    case answerByCode(ClientAnswer, MilestoneID, code: String)
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
