/// Why an operation was refused. Nothing has changed when one is thrown. Carries facts; the words are made
/// in `ShopError.text`.
package enum ShopError: Error, Sendable, Hashable {
    package enum Subject: String, Sendable, Hashable { case order, milestone, customer, account }

    case storage(StorageProblem)
    case notFound(Subject, named: String)
    /// The invoice number belongs to several orders.
    case ambiguousInvoice(String, [OrderNumber])
    case notPermitted(Permission)
    /// A badge does not sign in for that.
    case passwordNeeded(Permission)
    /// The badge that signed in has been taken back since.
    case badgeRevoked
    case mayNotGrant(Role)
    /// A badge signs in as its holder, so a member of staff makes and takes back no admin's.
    case badgeOfAdmin
    case accountDisabled(email: String)
    /// Badges are for those who work in the shop.
    case noBadgeForClients(email: String)
    case wrongSignIn
    /// Too many tries from there; none is looked at before that moment.
    case tooManyTries(until: Instant)
    /// The password was changed after it signed in here.
    case passwordChanged
    case account(AccountProblem)
    case notSetUp
    case alreadySetUp
    /// A demo is only made in a shop without orders.
    case notEmpty
    case demoTooLarge(most: Int)
    case whoActs(staff: [String])
    case missing(field: String)
    case tooLong(field: String, most: Int)
    case badEmail(String)
    case emailTaken(String)
    case password(PasswordProblem)
    case invalidDraft([DraftProblem])
    /// Somebody else saved the order after it was opened here.
    case changedMeanwhile(OrderNumber, by: String)
    /// A step that has history cannot be taken off an order.
    case milestoneHasHistory(String)
    case milestone(MilestoneRefusal, name: String)
    case catalogue(CatalogueProblem)
    case cancelled(OrderNumber)
    case order(OrderRefusal)
    case customer(CustomerRefusal)
    case client(ClientProblem)
    /// Sixteen million orders, milestones or pieces: no code can name another.
    case numbersUsedUp
    case settings(SettingsProblem)
    case fabric(FabricProblem)
    case yardage(YardageProblem)
    case document(DocumentError)
    case printing(PrintProblem)
    case mail(MailProblem)
    case attachment(AttachmentProblem)
    case view(ViewProblem)
    case report(ReportProblem)
    case importing(ImportProblem)
    case exporting(ExportProblem)
    /// No file of this host can be named: the program runs over SSH, captive.
    case noFilesHere
    /// Somebody ended an import or export; nothing is left of it.
    case cancelledByHand
}
