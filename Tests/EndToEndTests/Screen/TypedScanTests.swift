import Core
import TestSupport
import Testing

/// Scans typed into the built program's terminal, letter by letter: whatever the scanner and the line do, the log has
/// what was scanned, and the field that is open has all other keys and no more.
@Suite("Scans typed through a terminal", .serialized)
struct TypedScanTests {
    /// What is typed between scans: each is another, so that one that is lost or comes twice shows.
    private static let keys = Array("abcdefghijklmnpqrstuvwxyz0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ")

    @Test("3 layouts, 4 terminators and letter gaps from 1 to 50 ms, in the field of a form")
    func matrix() throws {
        let typed = try TypedShop()
        try typed.openForm()
        var expected: [String] = []
        for layout in ["US or UK QWERTY", "German QWERTZ", "French AZERTY"] {
            let layout = try #require(KeyboardLayout.all.first { $0.name == layout })
            for end in ["\r", "\t", "\r\n", ""] {
                for gap in [1, 5, 20, 50] {
                    let place = expected.count
                    let code = String(try TypedShop.code(place).map(layout.typed))
                    let scanned = place % 5 == 4 ? code.lowercased() : code
                    typed.terminal.type("\(Self.keys[place])" + scanned + end, gap: gap)
                    expected.append(scanned)
                }
            }
        }
        typed.terminal.type(".")
        let log = try typed.scans(expected.count)
        #expect(log.map(\.raw) == expected)
        #expect(log.allSatisfy { $0.kind == .unknown })
        #expect(try typed.savedInvoice() == String(Self.keys.prefix(expected.count)) + ".")
    }

    @Test("a burst that a slow line cuts at any letter is one scan")
    func cuts() throws {
        let typed = try TypedShop()
        try typed.openForm()
        var expected: [String] = []
        for cut in 1...15 {
            // Before the whole of OPTS has come a pause may be as long as the gap, and half a second after.
            let code = try TypedShop.code(cut)
            typed.terminal.type(
                "\(Self.keys[cut])" + code + "\r", gap: 2, pauses: [cut + 1: cut < 4 ? 100 : 300])
            expected.append(code)
        }
        #expect(try typed.scans(expected.count).map(\.raw) == expected)
        #expect(try typed.savedInvoice() == String(Self.keys[1...15]))
    }

    @Test("scans back to back are all taken, with and without end marks", arguments: ["\r", "\t", ""])
    func backToBack(end: String) throws {
        let typed = try TypedShop()
        try typed.openForm()
        let codes = try (0..<6).map { try TypedShop.code($0) }
        typed.terminal.type("x" + codes[0] + end + codes[1] + end + "y", gap: 1)
        typed.terminal.type(codes[2] + end + codes[3] + end + codes[4] + end + codes[5] + end + "z")
        #expect(try typed.scans(6).map(\.raw) == codes)
        #expect(try typed.savedInvoice() == "xyz")
    }

    @Test("a prefix that the settings name is dropped before a code, and is text before anything else")
    func prefix() throws {
        let typed = try TypedShop(prefix: "]Q1")
        try typed.openForm()
        let code = try TypedShop.code(1)
        typed.terminal.type("a]Q1" + code + "\rb]Q1c", gap: 3)
        #expect(try typed.scans(1).map(\.raw) == [code])
        #expect(try typed.savedInvoice() == "ab]Q1c")
    }

    @Test("a scan inside a paste is text, and its Enter presses nothing; the next is a scan")
    func paste() throws {
        let typed = try TypedShop()
        try typed.openForm()
        let (pasted, scanned) = (try TypedShop.code(1), try TypedShop.code(2))
        typed.terminal.type("a\u{1B}[200~\(pasted)\r\u{1B}[201~b", gap: 5)
        typed.terminal.type("c\(scanned)\rd", gap: 5)
        #expect(try typed.scans(1).map(\.raw) == [scanned])
        #expect(try typed.savedInvoice() == "a\(pasted)bcd")
    }

    @Test("a scan in a dialog is taken and confirms nothing", arguments: ["\r", "\t", "\r\n", ""])
    func dialog(end: String) throws {
        let typed = try TypedShop()
        try typed.openForm()
        typed.terminal.type("ab")
        try typed.terminal.waitFor("ab")
        typed.terminal.type("\u{1B}")
        try typed.terminal.waitFor("Leave without saving?")
        let code = try TypedShop.code(1)
        typed.terminal.type(code + end, gap: 5)
        #expect(try typed.scans(1).map(\.raw) == [code])
        try typed.terminal.waitFor("Not one of ours")
        // One Escape for the banner, one for the dialog: then the field goes on.
        for _ in 0..<2 {
            typed.terminal.type("\u{1B}")
            typed.terminal.rest(milliseconds: 200)
        }
        typed.terminal.type("c")
        #expect(try typed.savedInvoice() == "abc")
    }

    @Test(
        "a barcode of something else presses nothing where letters act, and leaves nothing on the scan screen",
        arguments: ["", "\t", "\r", "\r\n"])
    func foreign(end: String) throws {
        let typed = try TypedShop()
        let barcodes = ["PoPc-4006381333931", "https://shop.example.com/scan/7", "036000291452"]
        var count = 0
        func scanAll() throws {
            for barcode in barcodes {
                typed.terminal.type(barcode + end)
                count += 1
                #expect(try typed.scans(count).last?.raw == barcode)
            }
        }
        try scanAll()
        #expect(try typed.prints().isEmpty)
        typed.terminal.type("\u{1B}OQ")
        try typed.terminal.waitFor("Scan a code, or type")
        try scanAll()
        #expect(try typed.scans(count).allSatisfy { !$0.kind.isSuccess })
        // From an empty field Escape goes back; it would only empty one that a scan had left something in.
        typed.terminal.type("\u{1B}")
        try typed.terminal.waitFor(typed.number)
    }

    @Test("scans that come while the program waits to draw are taken, and keys between them are kept")
    func redraw() throws {
        let typed = try TypedShop()
        try typed.openForm()
        typed.terminal.holdOutput()
        // A whole frame of this size does not fit into what a terminal holds: the program waits in the middle of it.
        typed.terminal.resize(to: TerminalSize(columns: 250, rows: 90))
        typed.terminal.rest(milliseconds: 100)
        let codes = try (0..<3).map { try TypedShop.code($0) }
        typed.terminal.type("a" + codes[0] + "\r" + "b" + codes[1] + "\t", gap: 3)
        typed.terminal.type("c" + codes[2], gap: 20)
        typed.terminal.type("d", gap: 3)
        typed.terminal.releaseOutput()
        #expect(try typed.scans(3).map(\.raw) == codes)
        #expect(try typed.savedInvoice() == "abcd")
    }

    @Test("a resize between any two letters breaks no scan")
    func resize() throws {
        let typed = try TypedShop()
        try typed.openForm()
        var expected: [String] = []
        for (round, end) in ["\r", "\t", "\r\n", ""].enumerated() {
            let code = try TypedShop.code(round)
            typed.terminal.type("\(Self.keys[round])" + code + end, gap: 5) { place in
                typed.terminal.resize(to: TerminalSize(columns: 80 + place * 3, rows: 24 + place % 7))
            }
            expected.append(code)
        }
        #expect(try typed.scans(expected.count).map(\.raw) == expected)
        #expect(try typed.savedInvoice() == "abcd")
    }
}
