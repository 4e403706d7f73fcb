import Core
import Testing

@Suite("Changing the shop's settings")
struct SettingsTests {
    @Test("a new shop's settings are the usual ones, and the next number is the first")
    func usual() throws {
        let test = try TestShop()
        let sheet = try test.shop.settingsSheet(by: test.ana)
        #expect(sheet.text(.shopName) == "Harbor")
        #expect(sheet.text(.paper) == "letter")
        #expect(sheet.text(.scanGap) == "50")
        #expect(sheet.text(.printer) == "" && sheet.text(.theme) == "")
        #expect(sheet.nextNumber(.standard).text == "2026-0001")
    }

    @Test("what is set is there at once and kept as the shop understands it")
    func changed() throws {
        let test = try TestShop()
        _ = try test.shop.changeSettings(
            [.paper: " A4 ", .scanGap: "120", .printer: "laser", .theme: "light"], by: test.ana)
        let settings = try test.another().settings(by: test.ana)
        #expect(settings.paper == .a4)
        #expect(settings.scanGap == 120)
        #expect(settings.printer == "laser")
        #expect(try test.shop.themeName() == "light")
        #expect(try test.shop.scanGap() == 120)
    }

    @Test("a blank setting is what a new shop has, but a shop has a name")
    func blank() throws {
        let test = try TestShop()
        _ = try test.shop.changeSettings([.paper: "a4", .theme: "light"], by: test.ana)
        let sheet = try test.shop.changeSettings([.paper: "", .theme: " "], by: test.ana)
        #expect(sheet.text(.paper) == "letter")
        #expect(try test.shop.themeName() == nil)
        #expect(throws: ShopError.missing(field: "shop name")) {
            try test.shop.changeSettings([.shopName: " "], by: test.ana)
        }
    }

    @Test(
        "a setting that cannot be used is refused with its problem, and nothing is changed",
        arguments: [
            (.paper, "a5", .unknownPaper("a5")), (.scanGap, "5", .badScanGap("5")),
            (.orderNumberPattern, "W", .orderNumberPattern(.noSequence)),
            (.printer, "-o raw", .badPrinter("-o raw")),
        ] as [(ShopSettings.Key, String, SettingsProblem)])
    func refused(_ key: ShopSettings.Key, _ text: String, _ problem: SettingsProblem) throws {
        let test = try TestShop()
        #expect(throws: ShopError.settings(problem)) {
            try test.shop.changeSettings([.shopName: "Another", key: text], by: test.ana)
        }
        #expect(try test.shop.name() == "Harbor")
    }

    @Test("the next order takes the new pattern, and each series counts by itself without a gap")
    func pattern() throws {
        let test = try TestShop()
        #expect(try test.order().number.text == "2026-0001")
        var sheet = try test.shop.changeSettings([.orderNumberPattern: "W{yy}/{seq:3}"], by: test.ana)
        #expect(sheet.nextNumber(try OrderNumberPattern("W{yy}/{seq:3}")).text == "W26/002")
        #expect(try test.order().number.text == "W26/002")
        sheet = try test.shop.changeSettings([.orderNumberPattern: "{seq}"], by: test.ana)
        #expect(sheet.nextNumber(try OrderNumberPattern("{seq}")).text == "1")
        #expect(try test.order().number.text == "1")
        #expect(try test.order().number.text == "2")
        _ = try test.shop.changeSettings([.orderNumberPattern: ""], by: test.ana)
        #expect(try test.order().number.text == "2026-0003")
    }

    @Test("staff see the settings and may not change them")
    func rights() throws {
        let test = try TestShop()
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ben = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        #expect(try test.shop.settingsSheet(by: ben).text(.shopName) == "Harbor")
        #expect(throws: ShopError.notPermitted(.changeSettings)) {
            try test.shop.changeSettings([.paper: "a4"], by: ben)
        }
        #expect(try test.shop.settings(by: test.ana).paper == .letter)
    }
}
