import Testing

@testable import Core

@Suite("The shop's settings")
struct ShopSettingsTests {
    @Test("a shop that has set nothing has the usual settings")
    func usual() throws {
        let settings = try ShopSettings([:])
        #expect(settings == ShopSettings())
        #expect(settings.paper == .letter)
        #expect(settings.orderNumberPattern.text == "{yyyy}-{seq:4}")
        #expect(settings.scanGap == 50)
        #expect(settings.printer == nil && settings.theme == nil && settings.shopName == "")
        #expect(try ShopSettings(["paper": " ", "printer": "", "somethingElse": "x"]) == settings)
    }

    @Test("what was set is there, and is written as it was read")
    func whole() throws {
        let rows = [
            "shopName": "Boston Upholstery", "paper": "a4", "orderNumberPattern": "W{yy}/{seq:3}",
            "scanGap": "120", "scanPrefix": "]Q1", "badgeIdle": "12", "staffLock": "0", "clientLock": "30",
            "holdReasons": "fabric; frame broken", "printer": "laser",
            "theme": "dark",
            "mailServer": "smtp.example.com", "mailPort": "2525", "mailSecurity": "tls", "mailUser": "shop",
            "mailFrom": "shop@example.com", "mailCA": "/etc/ca.pem", "mailAccess": "ssh shop",
            "mailAttach": "yes", "mailDelay": "0", "digestHour": "off",
        ]
        let settings = try ShopSettings(rows)
        #expect(settings.shopName == "Boston Upholstery")
        #expect(settings.paper == .a4)
        #expect(settings.orderNumberPattern.text == "W{yy}/{seq:3}")
        #expect(settings.scanGap == 120)
        #expect(settings.scanPrefix == "]Q1")
        #expect(settings.badgeIdle == 12)
        #expect(settings.staffLock == 0 && settings.clientLock == 30)
        #expect(settings.holdReasons.map(\.words) == ["fabric", "frame broken"])
        #expect(settings.printer == "laser")
        #expect(settings.theme == "dark")
        #expect(settings.rows == rows)
        #expect(try ShopSettings(ShopSettings().rows) == ShopSettings())
    }

    @Test(
        "a setting that cannot be used is named",
        arguments: [
            (["paper": "a5"], .unknownPaper("a5"), .paper),
            (["scanGap": "19"], .badScanGap("19"), .scanGap),
            (["scanGap": "501"], .badScanGap("501"), .scanGap),
            (["scanGap": "5e1"], .badScanGap("5e1"), .scanGap),
            (["scanPrefix": "]Q123456X"], .badScanPrefix("]Q123456X"), .scanPrefix),
            (["scanPrefix": "a b"], .badScanPrefix("a b"), .scanPrefix),
            (["scanPrefix": "é"], .badScanPrefix("é"), .scanPrefix),
            (["badgeIdle": "0"], .badBadgeIdle("0"), .badgeIdle),
            (["badgeIdle": "never"], .badBadgeIdle("never"), .badgeIdle),
            (["mailServer": "smtp.example.com/x"], .badMailServer("smtp.example.com/x"), .mailServer),
            (["mailServer": "a b"], .badMailServer("a b"), .mailServer),
            (["mailPort": "0"], .badMailPort("0"), .mailPort),
            (["mailPort": "65536"], .badMailPort("65536"), .mailPort),
            (["mailSecurity": "ssl"], .unknownMailSecurity("ssl"), .mailSecurity),
            (["mailFrom": "shop@a\r\nBcc: b"], .badMailFrom("shop@a\r\nBcc: b"), .mailFrom),
            (["mailAttach": "perhaps"], .badMailAttach("perhaps"), .mailAttach),
            (["mailDelay": "61"], .badMailDelay("61"), .mailDelay),
            (["digestHour": "24"], .badDigestHour("24"), .digestHour),
            (["staffLock": "241"], .badLock(.staffLock, "241"), .staffLock),
            (["clientLock": "-1"], .badLock(.clientLock, "-1"), .clientLock),
            (["orderNumberPattern": "x"], .orderNumberPattern(.noSequence), .orderNumberPattern),
            (["shopName": String(repeating: "x", count: 201)], .shopNameTooLong, .shopName),
        ] as [([String: String], SettingsProblem, ShopSettings.Key)])
    func problems(_ rows: [String: String], _ problem: SettingsProblem, _ key: ShopSettings.Key) {
        #expect(throws: problem) { try ShopSettings(rows) }
        #expect(problem.key == key)
    }

    @Test("a refusal says what to type and shows nothing hidden")
    func sentences() {
        #expect(
            SettingsProblem.unknownPaper("a\u{1B}5").sentence
                == "There is no paper “a␛5”. Choose letter or a4.")
        #expect(
            SettingsProblem.badScanGap("9").sentence
                == "The scan gap cannot be “9”. Type milliseconds, from 20 to 500.")
    }
}
