/// What a shop has set, checked.
package struct ShopSettings: Sendable, Hashable {
    /// The settings; the raw value is the name in the database.
    package enum Key: String, Sendable, CaseIterable {
        case shopName, shopAddress, logo, paper, labels, orderNumberPattern, scanGap, scanPrefix, badgeIdle,
            staffLock, clientLock, holdReasons, printer, theme
        case mailServer, mailPort, mailSecurity, mailUser, mailFrom, mailCA, mailAccess, mailAttach,
            mailDelay,
            digestHour
    }

    package static let longestName = 200
    package static let longestAddress = 300
    /// In milliseconds: how long after a letter the next one still belongs to the same scan.
    package static let scanGaps = 20...500
    package static let longestScanPrefix = 8
    /// In minutes: how long somebody who signed in by badge stays so without a key or scan.
    package static let badgeIdles = 1...240
    /// In minutes: how long a screen stays open for who signed in with a password, without a key or scan; 0 is for ever.
    package static let locks = 0...240

    /// Empty before the shop is set up.
    package var shopName = ""
    /// Line by line, as it stands on paper for clients.
    package var address: [String] = []
    /// The name of the file that the logo came from; nil where there is none.
    package var logo: String?
    package var paper = PaperSize.letter
    /// What labels are printed on; nil is the usual sheet of the paper's size.
    package var labels: LabelStock?
    package var orderNumberPattern = OrderNumberPattern.standard
    /// In `scanGaps`.
    package private(set) var scanGap = 50
    /// What scanners are set to send before a code; it is dropped. ASCII without spaces, mostly empty.
    package private(set) var scanPrefix = ""
    /// In `badgeIdles`.
    package private(set) var badgeIdle = 5
    /// In `locks`.
    package private(set) var staffLock = 5
    package private(set) var clientLock = 15
    /// What a HOLD card offers, in the order of the digits.
    package private(set) var holdReasons = HoldReason.usual
    /// The print queue's name; nil is the print system's own default.
    package var printer: String?
    /// The theme's name; nil is the one that fits the terminal.
    package var theme: String?
    package var mail = MailSettings()

    package init() {}

    /// The settings in `rows`, by `Key`; what is not there, or blank, is as in a new shop. Other keys are left
    /// aside.
    ///
    /// - throws: the first setting that cannot be used.
    package init(_ rows: [String: String]) throws(SettingsProblem) {
        func row(_ key: Key) -> String? {
            rows[key.rawValue].map { $0.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
        }
        shopName = row(.shopName) ?? ""
        guard shopName.count <= ShopSettings.longestName else { throw .shopNameTooLong }
        if let text = row(.shopAddress) {
            guard text.count <= ShopSettings.longestAddress else { throw .addressTooLong }
            address = text.split(whereSeparator: { $0 == ";" || $0.isNewline })
                .map { String($0).trimmingWhitespace() }.filter { !$0.isEmpty }
        }
        logo = row(.logo)
        if let text = row(.labels) {
            guard let stock = LabelStock(text) else { throw .unknownLabels(text) }
            labels = stock
        }
        if let text = row(.paper) {
            guard let paper = PaperSize(rawValue: text.lowercased()) else { throw .unknownPaper(text) }
            self.paper = paper
        }
        if let text = row(.orderNumberPattern) {
            do throws(OrderNumberPatternProblem) {
                orderNumberPattern = try OrderNumberPattern(text)
            } catch { throw .orderNumberPattern(error) }
        }
        if let text = row(.scanGap) {
            guard let gap = Int(text), ShopSettings.scanGaps.contains(gap) else { throw .badScanGap(text) }
            scanGap = gap
        }
        if let text = row(.scanPrefix) {
            guard text.count <= ShopSettings.longestScanPrefix,
                text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
            else { throw .badScanPrefix(text) }
            scanPrefix = text
        }
        if let text = row(.badgeIdle) {
            guard let minutes = Int(text), ShopSettings.badgeIdles.contains(minutes) else {
                throw .badBadgeIdle(text)
            }
            badgeIdle = minutes
        }
        if let text = row(.staffLock) { staffLock = try ShopSettings.lock(text, .staffLock) }
        if let text = row(.clientLock) { clientLock = try ShopSettings.lock(text, .clientLock) }
        if let text = row(.holdReasons) {
            let reasons = try HoldReason.list(text)
            if !reasons.isEmpty { holdReasons = reasons }
        }
        if let text = row(.printer) {
            guard PrintSystem.isPrinterName(text) else { throw .badPrinter(text) }
            printer = text
        }
        theme = row(.theme)
        mail = try MailSettings(row)
    }

    private static func lock(_ text: String, _ key: Key) throws(SettingsProblem) -> Int {
        guard let minutes = Int(text), locks.contains(minutes) else { throw .badLock(key, text) }
        return minutes
    }

    /// The settings as rows, by `Key`, without those that were never set: `init(_:)` turned round.
    package var rows: [String: String] {
        let values: [Key: String?] = [
            .shopName: shopName.isEmpty ? nil : shopName,
            .shopAddress: address.isEmpty ? nil : address.joined(separator: "; "), .logo: logo,
            .paper: paper.rawValue, .labels: labels?.text,
            .orderNumberPattern: orderNumberPattern.text, .scanGap: String(scanGap),
            .scanPrefix: scanPrefix.isEmpty ? nil : scanPrefix,
            .badgeIdle: String(badgeIdle), .staffLock: String(staffLock), .clientLock: String(clientLock),
            .holdReasons: holdReasons.map(\.words).joined(separator: "; "), .printer: printer, .theme: theme,
        ]
        return Dictionary(
            uniqueKeysWithValues: values.merging(mail.values) { own, _ in own }.compactMap { key, value in
                value.map { (key.rawValue, $0) }
            })
    }
}
