/// Why a setting cannot be used.
package enum SettingsProblem: Error, Sendable, Hashable {
    case shopNameTooLong
    case addressTooLong
    /// Neither a known sheet of labels nor a roll.
    case unknownLabels(String)
    case unknownPaper(String)
    case orderNumberPattern(OrderNumberPatternProblem)
    /// Not a whole number in `ShopSettings.scanGaps`.
    case badScanGap(String)
    /// Longer than `ShopSettings.longestScanPrefix`, or with a space or what is not ASCII.
    case badScanPrefix(String)
    /// Not a whole number in `ShopSettings.badgeIdles`.
    case badBadgeIdle(String)
    /// Not a whole number in `ShopSettings.locks`.
    case badLock(ShopSettings.Key, String)
    /// More than `HoldReason.most`.
    case tooManyHoldReasons
    /// Longer than `HoldReason.longest`.
    case holdReasonTooLong(String)
    case holdReasonTwice(String)
    /// Not what the print system could call a queue.
    case badPrinter(String)
    /// What is wrong with the theme, in words that are safe to show: only the screen knows themes.
    case badTheme(String)
    case badMailServer(String)
    /// Not a whole number from 1 to 65535.
    case badMailPort(String)
    case unknownMailSecurity(String)
    case badMailFrom(String)
    case mailAccessTooLong
    /// Neither yes nor no.
    case badMailAttach(String)
    /// Not a whole number in `MailSettings.delays`.
    case badMailDelay(String)
    /// Neither a whole number in `MailSettings.hours` nor `off`.
    case badDigestHour(String)

    /// The setting at fault.
    package var key: ShopSettings.Key {
        switch self {
        case .shopNameTooLong: .shopName
        case .addressTooLong: .shopAddress
        case .unknownLabels: .labels
        case .unknownPaper: .paper
        case .orderNumberPattern: .orderNumberPattern
        case .badScanGap: .scanGap
        case .badScanPrefix: .scanPrefix
        case .badBadgeIdle: .badgeIdle
        case .badLock(let key, _): key
        case .tooManyHoldReasons, .holdReasonTooLong, .holdReasonTwice: .holdReasons
        case .badPrinter: .printer
        case .badTheme: .theme
        case .badMailServer: .mailServer
        case .badMailPort: .mailPort
        case .unknownMailSecurity: .mailSecurity
        case .badMailFrom: .mailFrom
        case .mailAccessTooLong: .mailAccess
        case .badMailAttach: .mailAttach
        case .badMailDelay: .mailDelay
        case .badDigestHour: .digestHour
        }
    }

    /// What is wrong and what to type, safe to show.
    package var sentence: String {
        switch self {
        case .shopNameTooLong:
            "The shop's name may have \(ShopSettings.longestName) characters. Shorten it."
        case .addressTooLong:
            "The address may have \(ShopSettings.longestAddress) characters. Shorten it."
        case .unknownLabels(let labels):
            "There are no labels “\(shown(labels))”. Choose "
                + LabelSheet.allCases.map(\.rawValue).joined(separator: ", ")
                + ", or roll WIDTHxHEIGHT in mm, such as roll 62x29 "
                + "(\(LabelStock.rollWidths.lowerBound) to \(LabelStock.rollWidths.upperBound) wide, "
                + "\(LabelStock.rollHeights.lowerBound) to \(LabelStock.rollHeights.upperBound) high)."
        case .unknownPaper(let paper):
            "There is no paper “\(shown(paper))”. Choose "
                + PaperSize.allCases.map(\.rawValue).joined(separator: " or ") + "."
        case .orderNumberPattern(let problem): problem.sentence
        case .badScanGap(let gap):
            "The scan gap cannot be “\(shown(gap))”. Type milliseconds, from "
                + "\(ShopSettings.scanGaps.lowerBound) to \(ShopSettings.scanGaps.upperBound)."
        case .badScanPrefix(let prefix):
            "A scanner's prefix cannot be “\(shown(prefix))”. Type \(ShopSettings.longestScanPrefix) letters, digits or "
                + "signs at most, without spaces."
        case .badBadgeIdle(let minutes):
            "A badge cannot stay signed in for “\(shown(minutes))”. Type minutes, from "
                + "\(ShopSettings.badgeIdles.lowerBound) to \(ShopSettings.badgeIdles.upperBound)."
        case .badLock(_, let minutes):
            "A screen cannot stay open for “\(shown(minutes))”. Type minutes, from "
                + "\(ShopSettings.locks.lowerBound) (for ever) to \(ShopSettings.locks.upperBound)."
        case .tooManyHoldReasons:
            "A digit chooses the reason, so there can be \(HoldReason.most) at most. Leave some out."
        case .holdReasonTooLong(let words):
            "“\(shown(words))” is too long to choose from. Use \(HoldReason.longest) characters or fewer."
        case .holdReasonTwice(let words): "“\(shown(words))” is there twice. Leave one out."
        case .badPrinter(let printer):
            "“\(shown(printer))” is not a printer's name. `lpstat -a` lists them."
        case .badTheme(let words): words
        case .badMailServer(let server):
            "“\(shown(server))” is not a server's name. Type a name such as smtp.example.com, or an address."
        case .badMailPort(let port):
            "There is no port “\(shown(port))”. Type a number from 1 to 65535, usually 587 or 465."
        case .unknownMailSecurity(let security):
            "There is no security “\(shown(security))”. Choose starttls, tls, or none for a server on this machine."
        case .badMailFrom(let address):
            "Mail cannot come from “\(shown(address))”. Type an e-mail address like shop@example.com."
        case .mailAccessTooLong:
            "What letters say of reaching the program may have \(MailSettings.longestAccess) characters. Shorten it."
        case .badMailAttach(let text):
            "“\(shown(text))” is neither yes nor no. Type yes to send the order on paper with each status letter."
        case .badMailDelay(let minutes):
            "A letter cannot wait for “\(shown(minutes))”. Type minutes, from "
                + "\(MailSettings.delays.lowerBound) to \(MailSettings.delays.upperBound)."
        case .badDigestHour(let hour):
            "The digest cannot go out at “\(shown(hour))”. Type an hour, from \(MailSettings.hours.lowerBound) to "
                + "\(MailSettings.hours.upperBound), or off."
        }
    }

    private func shown(_ text: String) -> String { SafeText.visible(String(text.prefix(40))) }
}
