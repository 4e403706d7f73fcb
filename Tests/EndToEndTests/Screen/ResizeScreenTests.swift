import Foundation
import TestSupport
import Testing

@Suite("Resizing", .serialized)
struct ResizeScreenTests {
    private static let sizes = [
        TerminalSize(columns: 1, rows: 1), .wide, TerminalSize(columns: 2, rows: 60),
        TerminalSize(columns: 200, rows: 1), .smallest, TerminalSize(columns: 59, rows: 16),
        TerminalSize(columns: 60, rows: 15), .large, TerminalSize(columns: 1, rows: 1),
    ]

    /// Goes through the sizes and back to the standard one; says what it needs wherever it can and must.
    private func shake(_ session: TerminalSession) throws -> TerminalScreen {
        let before = try session.waitUntilIdle()
        for size in Self.sizes {
            try session.resize(to: size)
            let fits = size.columns >= 60 && size.rows >= 16
            let tells = "OPTS needs 60 × 16"
            try session.waitUntil("a picture at \(size)") {
                if fits { return !$0.contains(tells) && $0.rows.first?.isEmpty == false }
                return size.columns < 18 || size.rows < 3 || $0.contains(tells)
            }
        }
        try session.resize(to: .standard)
        return try session.waitUntil("the screen as it was") {
            $0.rows.dropFirst() == before.rows.dropFirst()
        }
    }

    @Test("a half-filled form keeps what was typed and its cursor, down to 1 × 1 and up to 200 × 60")
    func form() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        try session.press(.character("e"))
        try session.waitUntil("▸Invoice")
        try session.type("INV-77")
        try session.waitUntil("draft kept")
        #expect(try shake(session).pointed.contains("INV-77"))
        try session.type("8")
        try session.waitUntil("INV-778")
        try session.press(.control("s"))
        try session.waitUntil("is saved")
        #expect(try opts.order(number).invoice == "INV-778")
    }

    @Test(
        "what is open stays open, whatever it is",
        arguments: [
            (keys: [TerminalKey.enter], shows: "In Production"),
            ([.character("?")], "Help: Orders"),
            ([.character(":")], "Enter"),
            ([.character("f")], "Show which orders?"),
            ([.function(2)], "Code or number"),
            ([.character("/")], "Esc clears"),
        ])
    func others(keys: [TerminalKey], shows: String) throws {
        let (opts, _) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        for key in keys { try session.press(key) }
        try session.waitUntil(shows)
        #expect(try shake(session).contains(shows))
    }

    @Test("too small a terminal takes no keys but q, and a scan still")
    func tooSmall() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let code = try opts.code(of: "In Production", on: number)
        let session = try opts.openSignedIn()
        try session.resize(to: TerminalSize(columns: 40, rows: 12))
        let screen = try session.waitUntil("OPTS needs 60 × 16")
        #expect(screen.contains("this is 40 × 12"))
        try session.press(.character("c"))
        try session.waitUntilIdle()
        #expect(try opts.milestone("In Production", of: number).history.isEmpty)
        try session.scan(code)
        try session.waitUntilIdle()
        #expect(try opts.milestone("In Production", of: number).state == "done")
        try session.press(.character("q"))
        #expect(try session.waitForEnd() == 0)
    }
}
