/// What the screen of exports and imports asks for.
package enum ExchangeRequest: Sendable, Hashable {
    /// The whole shop as JSON, or its lists as tables, into the folder that PDF files go to.
    case exportShop, exportLists
    case importFile(String, dryRun: Bool)
    /// Ends what the same screen asked for; its answer says so.
    case cancel
}
