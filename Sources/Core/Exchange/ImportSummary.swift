/// What an import did, or would do.
package struct ImportSummary: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case shop, table, oldSystem }

    package struct FilesMissing: Sendable, Hashable {
        package let count: Int
        /// Where they are to be.
        package let folder: String
    }

    package let kind: Kind
    package internal(set) var orders = 0
    package internal(set) var customers = 0
    /// The names of customers whom the shop had already, by their e-mail address.
    package internal(set) var matched: [String] = []
    /// Orders that were imported before, in the file's own terms.
    package internal(set) var known: [String] = []
    /// Orders whose state was not what follows from their history.
    package internal(set) var restated = 0
    /// Milestones that are on orders, and not in the catalogue.
    package internal(set) var uncatalogued: [String] = []
    /// Attached files whose contents are not beside this shop's database; nil where none are missing.
    package internal(set) var filesMissing: FilesMissing?
    /// What was taken in another way than it stood there, in sentences.
    package internal(set) var remarks: [String] = []
    /// Nothing was changed.
    package internal(set) var isDryRun = false

    init(kind: Kind) { self.kind = kind }
}
