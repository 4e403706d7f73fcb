import TestSupport
import Testing

@Suite("Terminals and themes", .serialized)
struct SurroundingsScreenTests {
    @Test("without UTF-8 the screen is drawn in ASCII")
    func ascii() throws {
        let (opts, _) = try ScreenShop.withOneOrder(customer: "Eleanor")
        let session = try opts.openSignedIn(environment: ["LANG": "C", "LC_ALL": "C"])
        let screen = try session.waitUntil("Eleanor")
        #expect(screen.rows.allSatisfy { $0.allSatisfy(\.isASCII) }, "\(screen)")
        withExtendedLifetime(opts) {}
    }

    @Test("NO_COLOR sends no colour, and keeps what the attributes tell")
    func noColour() throws {
        let (opts, _) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn(environment: ["NO_COLOR": "1"])
        try session.waitUntil("0/3")
        let coloured = try session.colouredScreen()
        #expect(!coloured.contains("[38;") && !coloured.contains("[48;") && !coloured.contains("[3" + "1m"))
        #expect(coloured.contains("[7m") || coloured.contains("[1m"))
        withExtendedLifetime(opts) {}
    }

    @Test("a theme with an error is named with its line, and the usual one is used")
    func theme() throws {
        let (opts, _) = try ScreenShop.withOneOrder()
        let folder = try TemporaryFolder()
        let path = try folder.write("[style]\n\"title\" = { fg = \"no such colour\" }\n", to: "mine.toml")
        let session = try opts.open(["--theme", path])
        try session.waitUntil("mine.toml")
        withExtendedLifetime(opts) {}
    }
}
