import Core

/// What the shop answered.
package enum Response: Sendable, Equatable {
    /// It is on record that somebody has gone.
    case signedOut
    /// Somebody is signed in now; the frame goes on to their first screen by itself.
    case signedIn(Actor)
    /// The same person, who has given the password.
    case passwordGiven(Actor)
    /// The same person, with another password; the frame says so.
    case passwordChanged(Actor)
    /// If there is somebody to mail it to.
    case codeSent(MailOutlook)
    /// In seconds; nil is never.
    case idleLock(Int64?)
    /// The frame says what was done.
    case people(PeopleResponse)
    case codes(CodesResponse)
    case myOrders(MyOrdersResponse)
    /// The shop has a name now.
    case shopNamed(String)
    /// So many of the demo's orders are made.
    case demoProgress(Int, of: Int)
    case demoReady
    case orders(OrderPage)
    case totals(OrderTotals)
    case order(Order)
    /// A milestone of the order was moved: by `perform`, `completeNext` or `undoLast`.
    case moved(Order)
    /// A scan was taken, or what it asked was answered. The frame shows the banner and tells the screen that is up by `ScreenEvent.scanned`.
    case scanned(raw: String, ScanOutcome)
    /// What a scan of an order would show now. Nothing was scanned.
    case shown(ScanOutcome)
    case promptForgotten
    /// The frame signs in whom the badge is of.
    case badge(BadgeSignIn)
    case scanDay(ScanDay)
    case scanLog(ScanLogResponse)
    case audit(AuditResponse)
    case editorMaterial(EditorMaterial)
    case customers(matching: String, [Customer])
    case saved(Order)
    case formKept
    case formDiscarded
    /// The frame says where.
    case pdfWritten(title: String, path: String)
    /// It is in the print queue. The frame says how it stands.
    case printed(PrintJob)
    case printing(PrintingResponse)
    case mail(MailResponse)
    case settings(SettingsResponse)
    case customerBook(CustomersResponse)
    case lifecycle(LifecycleResponse)
    case catalogue(CatalogueResponse)
    case fabrics(FabricsResponse)
    case finding(FindingResponse)
    /// The frame says how it ended, too: the screen may be gone by then.
    case exchange(ExchangeResponse)
    /// The frame says where a file was written.
    case reports(ReportsResponse)
    case attachments(AttachmentsResponse)
    case yardage(YardageResponse)
    /// The frame reads scans by it.
    case scanDoctor(ScanDoctorResponse)
    /// Nothing was done. The frame shows the words unless the screen takes the event.
    case failed(Request, ShopError?, ErrorText)
}
