/// What an examination of a shop's database found.
package struct ShopReport: Sendable, Hashable {
    package let path: String
    package let sqliteVersion: String
    package let journalMode: String
    /// Why the journal mode is what it is, and safe.
    package let journalReason: String
    package let synchronous: String
    package let orders, customers, events: Int
    /// The end of the audit trail, to be kept on paper; nil where it is empty.
    package let auditHead: AuditHead?
    /// What is wrong; empty for a sound database.
    package let problems: [String]
    /// What is wrong with the shop's own templates of letters, which are files and in no backup of the database.
    package var templates: [String] = []

    /// The same with more that is wrong.
    func with(_ more: [String], templates: [String]) -> ShopReport {
        ShopReport(
            path: path, sqliteVersion: sqliteVersion, journalMode: journalMode, journalReason: journalReason,
            synchronous: synchronous, orders: orders, customers: customers, events: events,
            auditHead: auditHead, problems: problems + more, templates: templates)
    }
}
