import Terminal
import Testing

@Suite("bytes become keys")
struct InputDecoderTests {
    private func decode(_ text: String, delay: Int = 25) -> [InputToken] {
        decode(Array(text.utf8), delay: delay)
    }

    private func decode(_ bytes: [UInt8], delay: Int = 25) -> [InputToken] {
        var decoder = InputDecoder(escapeDelay: delay)
        return decoder.feed(bytes, at: 0) + decoder.expire(at: 10_000)
    }

    @Test("letters of any script come as typed")
    func letters() {
        #expect(decode("aÉ李م👍") == ["a", "É", "李", "م", "👍"].map { .key(.character($0)) })
    }

    @Test(
        "control characters are named keys",
        arguments: [
            (13, Key.enter), (9, .tab), (27, .escape), (127, .backspace), (8, .backspace), (0, .control("@")),
            (10, .control("j")), (19, .control("s")), (26, .control("z")), (3, .control("c")),
            (31, .control("_")),
        ] as [(UInt8, Key)])
    func controls(byte: UInt8, key: Key) {
        #expect(decode([byte]) == [.key(key)])
    }

    @Test(
        "sequences are named keys, in all common forms",
        arguments: [
            ("[A", Key.up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("OD", .left),
            ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[F", .end), ("[4~", .end),
            ("[5~", .pageUp), ("[6~", .pageDown), ("[2~", .insert), ("[3~", .delete), ("[Z", .backTab),
            ("OP", .function(1)), ("[11~", .function(1)), ("[[A", .function(1)), ("OS", .function(4)),
            ("[15~", .function(5)), ("[17~", .function(6)), ("[21~", .function(10)), ("[24~", .function(12)),
            ("[1;2P", .function(13)), ("[1;5A", .up), ("[3;2~", .delete), ("OM", .enter),
            ("Ow", .character("7")), ("x", .alt("x")), ("[", .alt("[")), ("O", .alt("O")),
        ] as [(String, Key)])
    func sequences(rest: String, key: Key) {
        #expect(decode("\u{1B}" + rest) == [.key(key)])
    }

    @Test(
        "what a terminal answers or reports unasked is no key",
        arguments: [
            "[?62;22c", "[>1;4000;30c", "[24;80R", "[1;5R", "[I", "[O", "]10;rgb:ffff/ffff/ffff\u{7}",
            "]11;rgb:0000/0000/0000\u{1B}\\", "P>|xterm(379)\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=31;OK\u{1B}\\",
            "[<0;3;4m", "[<35;3;4M", "[?1;2$y", "[M !!", "[8;50;160t", "[99~",
        ])
    func answers(rest: String) {
        #expect(decode("a\u{1B}" + rest + "b") == [.key(.character("a")), .key(.character("b"))])
    }

    @Test(
        "the answer about synchronized output is understood",
        arguments: [(0, false), (1, true), (2, true), (4, false)])
    func synchronized(value: Int, known: Bool) {
        #expect(decode("\u{1B}[?2026;\(value)$y") == [.synchronizedOutput(known)])
    }

    @Test("Escape alone waits for the delay, and no longer")
    func escape() {
        var decoder = InputDecoder(escapeDelay: 25)
        #expect(decoder.feed([27], at: 100).isEmpty)
        #expect(decoder.deadline == 125)
        #expect(decoder.expire(at: 124).isEmpty)
        #expect(decoder.expire(at: 125) == [.key(.escape)])
        #expect(decoder.deadline == nil)
    }

    @Test("a key after the delay does not become Alt and that key")
    func escapeThenKey() {
        var decoder = InputDecoder(escapeDelay: 25)
        let tokens = decoder.feed([27], at: 0) + decoder.feed(Array("q".utf8), at: 30)
        #expect(tokens == [.key(.escape), .key(.character("q"))])
    }

    @Test("Escape before a sequence, before Enter and twice is kept")
    func escapes() {
        #expect(decode("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
        #expect(decode("\u{1B}\r") == [.key(.escape), .key(.enter)])
        #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(decode("\u{1B}é") == [.key(.escape), .key(.character("é"))])
    }

    @Test("a sequence means the same wherever the line splits it")
    func splits() {
        let bytes = Array("x\u{1B}[1;5A\u{1B}OPé\u{1B}[200~a\u{1B}b\u{1B}[201~\u{1B}]0;t\u{1B}\\y李".utf8)
        let whole = decode(bytes)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            let tokens =
                decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 20)
                + decoder.expire(at: 10_000)
            #expect(tokens == whole, "cut at \(cut)")
        }
    }

    @Test("a paste is one text, its control characters and line ends included")
    func paste() {
        #expect(
            decode("\u{1B}[200~one\rtwo\r\nthree\n\u{1B}[A\u{1B}[201~z")
                == [.paste("one\ntwo\nthree\n\u{1B}[A"), .key(.character("z"))])
    }

    @Test("a paste whose end never comes is given after a while")
    func endlessPaste() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{1B}[200~abc".utf8, at: 0).isEmpty)
        #expect(decoder.deadline == InputDecoder.pastePatience)
        #expect(decoder.expire(at: InputDecoder.pastePatience) == [.paste("abc")])
        #expect(decoder.feed("d".utf8, at: 3_000) == [.key(.character("d"))])
    }

    @Test("a huge paste is cut off, and what follows it is read")
    func hugePaste() throws {
        let text = String(repeating: "x", count: 3 * InputDecoder.longestPaste)
        let tokens = decode("\u{1B}[200~\(text)\u{1B}[201~k")
        #expect(tokens.count == 2 && tokens.last == .key(.character("k")))
        guard case .paste(let kept) = try #require(tokens.first) else { Issue.record("no paste"); return }
        #expect(kept.count == InputDecoder.longestPaste)
    }

    @Test("mouse presses and the wheel carry their cell")
    func mouse() {
        #expect(decode("\u{1B}[<0;10;5M") == [.mouse(Mouse(.press, at: Point(x: 9, y: 4)))])
        #expect(
            decode("\u{1B}[<64;1;1M\u{1B}[<65;300;200M") == [
                .mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0))),
                .mouse(Mouse(.wheelDown, at: Point(x: 299, y: 199))),
            ])
    }

    @Test("bytes that are not UTF-8 are dropped, and the keys around them are not")
    func invalid() {
        #expect(
            decode([0x61, 0xFF, 0xC3, 0x62, 0x80, 0xE2, 0x82, 0x63])
                == ["a", "b", "c"].map { .key(.character($0)) })
        #expect(decode([0xC2, 0x9B, 0x41]) == [.key(.character("A"))])
        #expect(decode([0xED, 0xA0, 0x80, 0x41]) == [.key(.character("A"))])
    }

    @Test("a terminal's own sequences are learnt from its description")
    func learnt() {
        let sequences = KeySequences(extra: [Array("\u{1B}[225z".utf8): .function(2)])
        var decoder = InputDecoder(sequences: sequences)
        #expect(decoder.feed("\u{1B}[225z".utf8, at: 0) == [.key(.function(2))])
    }

    @Test("random bytes at random times never end in a crash or a held key")
    func random() {
        var numbers = Numbers(seed: 7)
        let favourites: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x5D, 0x50, 0x3B, 0x7E, 0x30, 0x32, 0x4D, 0x3C, 0xC3, 0xE2,
        ]
        var decoder = InputDecoder()
        var now = 0
        for _ in 0..<20_000 {
            let byte =
                numbers.next(below: 2) == 0
                ? favourites[numbers.next(below: favourites.count)] : UInt8(numbers.next(below: 256))
            now += numbers.next(below: 40)
            _ = decoder.feed([byte], at: now)
        }
        _ = decoder.expire(at: now + 10_000)
        #expect(decoder.deadline == nil)
        #expect(decoder.feed("k".utf8, at: now + 20_000) == [.key(.character("k"))])
    }
}
