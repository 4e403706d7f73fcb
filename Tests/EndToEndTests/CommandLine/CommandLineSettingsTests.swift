import Foundation
import TestSupport
import Testing

@Suite("Settings on the command line")
struct CommandLineSettingsTests {
    @Test("are listed, shown and set; what is set counts for the next order")
    func set() throws {
        let opts = try CommandLineShop.fresh()
        let list = try opts.succeed("settings").output
        #expect(list.contains("orderNumberPattern  {yyyy}-{seq:4}"))
        #expect(list.contains("printer             (not set)"))
        #expect(try opts.succeed("settings", "paper").output == "letter")
        #expect(try opts.succeed("settings", "paper", "A4").output == "a4")
        let said = try opts.run(["settings", "orderNumberPattern", "W-{seq:3}"])
        #expect(said.output == "W-{seq:3}")
        #expect(said.error.contains("The next order will be W-001."))
        #expect(try opts.takeOrder() == "W-001")
        let json = try opts.succeed("settings", "--json").output
        let values = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(values["paper"] as? String == "a4")
        #expect(values["scanGap"] as? Int == 50)
        #expect(values["badgeIdle"] as? Int == 5)
        #expect(values["theme"] is NSNull)
        #expect(try opts.succeed("settings", "theme", "light", "--json").output == "\"light\"")
        #expect(try opts.succeed("settings", "theme", "").output == "")
    }

    @Test(
        "what cannot be used is refused with the rule, and nothing is written",
        arguments: [
            (["paper", "a5"], "Choose letter or a4."),
            (["scanGap", "9"], "from 20 to 500"), (["badgeIdle", "0"], "from 1 to 240"),
            (["orderNumberPattern", "{yyyy}"], "Put {seq:4} in."),
            (["theme", "nope"], "There is no theme 'nope'."),
            (["printer", "laser/1"], "is not a printer's name"),
            (["shopName", ""], "The shop name is missing."),
        ])
    func refused(arguments: [String], words: String) throws {
        let opts = try CommandLineShop.fresh()
        let before = opts.databaseBytes()
        let result = try opts.run(["settings"] + arguments)
        #expect(result.status == 1)
        #expect(result.error.contains(words))
        #expect(opts.databaseBytes() == before)
    }

    @Test("an unknown setting is wrong usage that lists the known ones")
    func unknown() throws {
        let result = try CommandLineShop.fresh().run(["settings", "colour"])
        #expect(result.status == 64)
        #expect(result.error.contains("orderNumberPattern"))
    }
}
