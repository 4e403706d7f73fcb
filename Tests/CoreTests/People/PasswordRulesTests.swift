import Testing

@testable import Core

@Suite("What a password must be like")
struct PasswordRulesTests {
    private func problem(_ password: String) -> PasswordProblem? {
        PasswordRules.problem(
            of: password, apartFrom: ["Ana María Reyes", "ana.reyes@example.com", "Harbor Upholstery"])
    }

    @Test("eight characters are the least, 256 the most")
    func length() {
        #expect(problem("welt co") == .tooShort(least: 8))
        #expect(problem("welt cor") == nil)
        #expect(problem("ééééééé") == .tooShort(least: 8), "letters count, not bytes")
        #expect(problem(String(repeating: "weltcord", count: 32)) == nil)
        #expect(problem(String(repeating: "weltcord", count: 32) + "s") == .tooLong(most: 256))
    }

    @Test(
        "those that everybody tries are refused, whatever their case and the digits and signs around them",
        arguments: [
            "password", "PassWord", "Password1", "password2024!", "P@ssw0rd", "p4ssw0rd99", "qwertyuiop",
            "1q2w3e4r",
            "iloveyou", "Welcome1!", "letmein123", "sunshine", "!!dragon!!", "trustno1", "Monkey12345",
            "football99",
            "12345678", "87654321", "aaaaaaaa", "abcdefgh", "hgfedcba", "00000000", "zaq12wsx", "changeme",
            "aaaaaaaaa1", "1aaaaaaaaa", "abababab", "11112222", "abcdefgh12", "12345678a", "!!!!!!!!!!!a",
        ])
    func common(password: String) {
        #expect(problem(password) == .common)
    }

    @Test(
        "names that others know are refused, with digits and signs among their letters too",
        arguments: [
            "harbor2024", "Upholstery", "Harbor-Upholstery!", "anamaríareyes", "maría1234567", "reyes-1998",
            "ana_harbor99",
            "ana.reyes@example.com", "Ana.Reyes1", "example.com1", "reyesana!", "h4rb0r-reyes", "reyesx12345",
            "anaandreyes",
        ])
    func names(password: String) {
        #expect([.name, .common].contains(problem(password)))
    }

    @Test(
        "the shop's name is refused however it is joined up",
        arguments: ["tackandtwill", "tack&twill", "TackTwill1"])
    func shop(password: String) {
        #expect(
            PasswordRules.problem(of: password, apartFrom: ["Ben", "b@example.org", "Tack & Twill"]) == .name)
    }

    @Test(
        "anything else is somebody's own matter",
        arguments: [
            "workshop", "correct horse", "welt cord 7", "dragon staple river", "12345679 9x", "王小明王小明王小",
            "harbor fog lamp",
            "ab839201", "aaab7391",
        ])
    func others(password: String) {
        #expect(problem(password) == nil)
    }

    @Test(
        "a new account, a new shop and a new password all go by the rules, and nothing is changed by a refused one"
    )
    func everywhere() throws {
        let test = try TestShop()
        #expect(throws: ShopError.password(.common)) {
            try test.shop.addAccount(
                name: "Ben", email: "ben@example.com", role: .staff, password: "Password1", by: test.ana)
        }
        #expect(throws: ShopError.password(.name)) {
            try test.shop.addAccount(
                name: "Benedict", email: "ben@example.com", role: .staff, password: "benedict7", by: test.ana)
        }
        #expect(throws: ShopError.password(.name)) {
            try Shop.checkSetUp(
                shopName: "Harborside", adminName: "Ana", email: "ana@example.com", password: "harborside")
        }
        #expect(throws: ShopError.password(.common)) {
            try test.shop.changePassword(from: "workshop", to: "iloveyou", by: test.ana)
        }
        #expect(try test.shop.accounts(by: test.ana).map(\.name) == ["Ana"])
        _ = try test.shop.signIn(email: "ana@example.com", password: "workshop", terminal: "tty1")
    }

    @Test("every word of the list is one that could be typed, once")
    func list() {
        #expect(CommonPasswords.all.count > 500)
        #expect(CommonPasswords.all.allSatisfy { !$0.isEmpty && $0 == $0.lowercased() })
    }
}
