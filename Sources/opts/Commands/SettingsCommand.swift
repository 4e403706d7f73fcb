import ArgumentParser
import Core
import Screens

/// `opts settings`: the shop's settings.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Show the shop's settings, or set one.",
        discussion: """
            Without a name all are listed, with a name that one is printed, and with a value it is set; an \
            empty value ("") is what a new shop has. Only an admin sets them.

            shopName            what the shop is called
            shopAddress         the lines under it on paper for clients, parted by ;
            logo                a JPEG or PNG file, for paper for clients; its picture is kept
            paper               letter or a4
            labels              5162, 5163, 5164, L7162, L7163, L7165, or a roll in mm: roll 62x29
            orderNumberPattern  {yyyy} and {yy} are the year, {seq} counts, {seq:4} with so many digits
            scanGap             how fast a scanner types, in milliseconds from 20 to 500
            scanPrefix          what scanners are set to send before a code, 8 characters at most; mostly nothing
            badgeIdle           minutes without a key or scan after which a badge is signed out, 1 to 240
            staffLock           minutes without a key or scan after which a screen locks, 0 (never) to 240
            clientLock          the same for clients who are signed in
            holdReasons         what a HOLD card offers, parted by ; and chosen by a digit, 9 at most
            printer             a print queue's name; else the print system's own
            theme               a theme's name, or the path of a theme file
            mailServer          the mail server's name; mail is sent when this and mailFrom are set
            mailPort            its port; else 587, 465 or 25, as mailSecurity has it
            mailSecurity        starttls, tls, or none for a server on this machine
            mailUser            who signs in there; the password is given with 'opts mail password'
            mailFrom            the address that mail comes from
            mailCA              a PEM file with certificates to trust; else the system's own
            mailAccess          how clients reach the program, as letters say it
            mailAttach          yes to send the order on paper with each status letter, or no
            mailDelay           minutes that a letter about a step on a screen waits, 0 to 60
            digestHour          the hour of the daily digest to staff, 0 to 23, or off
            """)

    @Argument(help: ArgumentHelp("Which setting.", valueName: "setting"))
    var setting: ShopSettings.Key?

    @Argument(help: ArgumentHelp("What it shall be.", valueName: "value"))
    var value: String?

    @Flag(help: "Print JSON instead of text.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let sheet: SettingsSheet
        if let setting, let value {
            if setting == .theme { try ThemeChoice.check(value) }
            sheet = try shop.changeSettings([setting: value], by: actor)
        } else {
            sheet = try shop.settingsSheet(by: actor)
        }
        try Output.printAll(text(of: sheet))
        if setting == .orderNumberPattern,
            let pattern = try? OrderNumberPattern(sheet.text(.orderNumberPattern))
        {
            Notice.say("The next order will be \(sheet.nextNumber(pattern)).")
        }
    }

    private func text(of sheet: SettingsSheet) -> String {
        if let setting {
            let text = sheet.text(setting)
            return json ? sheet.json(setting).pretty : SafeText.visible(text)
        }
        let keys = ShopSettings.Key.allCases
        if json {
            return JSONValue.object(keys.map { JSONMember($0.rawValue, sheet.json($0)) }).pretty
        }
        let width = keys.map(\.rawValue.count).max() ?? 0
        return keys.map { key in
            let text = sheet.text(key)
            return "\(Columns.padded(key.rawValue, to: width))  "
                + (text.isEmpty ? "(not set)" : SafeText.visible(text))
        }.joined(separator: "\n")
    }
}

extension SettingsSheet {
    /// Null for what was never set.
    fileprivate func json(_ key: ShopSettings.Key) -> JSONValue {
        let text = texts[key]
        let numbers: [ShopSettings.Key] = [
            .scanGap, .badgeIdle, .staffLock, .clientLock, .mailPort, .mailDelay, .digestHour,
        ]
        if numbers.contains(key), let number = text.flatMap({ Int($0) }) {
            return .number(number)
        }
        return .text(text)
    }
}

extension ShopSettings.Key: ExpressibleByArgument {}
