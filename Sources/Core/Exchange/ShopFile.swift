/// The shop as one JSON file. `docs/import.md` describes it.
enum ShopFile {
    static let format = "opts-shop"
    /// Raised when a program that knows the version before could not read it.
    static let version = 1

    enum Section: String, CaseIterable {
        case settings, sequences, highest, catalogue, routes, choices, yardage, customers, orders, deleted,
            legacy
        case views
    }

    /// Settings that are this computer's and not the shop's, and the logo, whose picture the file has not. A copy of a
    /// shop mails nobody before somebody has said how.
    static let settingsThatStay: Set<String> = [
        ShopSettings.Key.printer.rawValue, ShopSettings.Key.logo.rawValue,
        ShopSettings.Key.mailServer.rawValue, ShopSettings.Key.mailPort.rawValue,
        ShopSettings.Key.mailSecurity.rawValue, ShopSettings.Key.mailUser.rawValue,
        ShopSettings.Key.mailCA.rawValue, OutboxRows.demoMark, OutboxRows.digestMark,
    ]
}
