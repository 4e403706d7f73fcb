import Terminal
import Testing

@Suite("scanned codes are found among the keys")
struct ScanRecogniserTests {
    private static let code = "OPTSJBBBBBCCSKH"
    private static let badge = "OPTSBBCDFGHJKLNPRSTVXBCD"

    /// Feeds `text` at one pace (milliseconds a key; `\r` is Enter, `\t` Tab, `\n` LF, NUL itself), then waits.
    private func recognise(
        _ text: String, pace: Int = 4, timing: ScanTiming = ScanTiming(), prefix: String = "",
        letters: [Character: Character] = [:]
    ) -> [ScanToken] {
        var recogniser = ScanRecogniser(timing: timing, prefix: prefix, letters: letters)
        var tokens: [ScanToken] = []
        var now = 1_000
        for scalar in text.unicodeScalars {
            tokens += recogniser.feed(Self.key(scalar), at: now).map(\.token)
            now += pace
        }
        return tokens + recogniser.flush(at: now + 10_000).map(\.token)
    }

    static func key(_ scalar: Unicode.Scalar) -> Key {
        switch scalar {
        case "\r": .enter
        case "\t": .tab
        case "\n": .control("j")
        case "\0": .control("@")
        default: .character(Character(scalar))
        }
    }

    private func keys(_ text: String) -> [ScanToken] { text.unicodeScalars.map { .key(Self.key($0)) } }

    @Test("a burst is a scan, whatever ends it", arguments: ["", "\r", "\t", "\r\n", "\n", "\0"])
    func burst(end: String) {
        #expect(recognise(Self.code + end) == [.scan(Self.code)])
        #expect(recognise(Self.badge + end) == [.scan(Self.badge)])
    }

    @Test("Caps Lock does not matter; the letters are given as they came")
    func lowerCase() {
        #expect(recognise("optsjbbbbbccskh\r") == [.scan("optsjbbbbbccskh")])
    }

    @Test("codes back to back are all found", arguments: ["", "\r", "\t", "\r\n"])
    func backToBack(end: String) {
        let three = String(repeating: Self.code + end, count: 3)
        #expect(recognise(three) == [.scan(Self.code), .scan(Self.code), .scan(Self.code)])
    }

    @Test("keys before and after a scan are kept")
    func around() {
        #expect(recognise("no" + Self.code + "\rOx") == keys("no") + [.scan(Self.code)] + keys("Ox"))
        #expect(recognise("OPTOPTS" + Self.code.dropFirst(4)) == keys("OPT") + [.scan(Self.code)])
    }

    @Test("only one end mark belongs to a code; the next Enter is a key")
    func secondEnter() {
        #expect(recognise(Self.code + "\r\r") == [.scan(Self.code), .key(.enter)])
        #expect(recognise(Self.code + "\r\n\n") == [.scan(Self.code), .key(.control("j"))])
    }

    @Test("an Enter pressed by hand after a scan without end mark is a key")
    func lateEnter() {
        var recogniser = ScanRecogniser()
        var tokens: [ScanToken] = []
        for (index, scalar) in Self.code.unicodeScalars.enumerated() {
            tokens += recogniser.feed(Self.key(scalar), at: index * 4).map(\.token)
        }
        #expect(tokens == [.scan(Self.code)])
        #expect(recogniser.deadline == 14 * 4 + 51)
        #expect(recogniser.feed(.enter, at: 14 * 4 + 51).map(\.token) == [.key(.enter)])
    }

    @Test("only O is ever held, and for no longer than the gap")
    func holding() {
        var recogniser = ScanRecogniser()
        for scalar in "abcPTS1 ".unicodeScalars {
            #expect(recogniser.feed(Self.key(scalar), at: 0).map(\.token) == [.key(Self.key(scalar))])
        }
        #expect(recogniser.feed(.character("o"), at: 100).isEmpty)
        #expect(recogniser.deadline == 151)
        #expect(recogniser.flush(at: 150).isEmpty)
        #expect(recogniser.flush(at: 151).map(\.token) == [.key(.character("o"))])
        #expect(recogniser.deadline == nil)
    }

    @Test("the gap is a setting, kept between 20 and 500")
    func gap() {
        #expect(ScanTiming(gap: 1).gap == 20 && ScanTiming(gap: 9_999).gap == 500)
        #expect(recognise(Self.code, pace: 80) == keys(Self.code))
        #expect(recognise(Self.code, pace: 80, timing: ScanTiming(gap: 100)) == [.scan(Self.code)])
    }

    @Test("once OPTS has come in a burst, a slow line may take half a second a letter")
    func slowLine() {
        var recogniser = ScanRecogniser()
        var tokens: [ScanToken] = []
        var now = 0
        for (index, scalar) in (Self.code + "\r").unicodeScalars.enumerated() {
            now += index < 4 ? 5 : 480
            tokens += recogniser.feed(Self.key(scalar), at: now).map(\.token)
        }
        #expect(tokens == [.scan(Self.code)])
    }

    @Test("words typed by hand are never taken, at any pace", arguments: [15, 40, 60, 120, 300])
    func words(pace: Int) {
        for text in ["options ", "opts is the program", "OPTS ", "oops", "optometrist\r", "octopus stool"] {
            #expect(recognise(text, pace: pace) == keys(text), "\(text) at \(pace) ms")
        }
    }

    @Test("opts typed by hand and ended with Enter is a search, not a scan")
    func search() {
        #expect(recognise("opts\r", pace: 90) == keys("opts\r"))
        var recogniser = ScanRecogniser()
        var tokens: [ScanToken] = []
        for (scalar, at) in zip("opts\r".unicodeScalars, [0, 30, 60, 90, 200]) {
            tokens += recogniser.feed(Self.key(scalar), at: at).map(\.token)
        }
        #expect(tokens == keys("opts\r"))
    }

    @Test(
        "a burst cut anywhere after OPTS and ended is one damaged code; its Enter does nothing",
        arguments: 4...14)
    func cut(length: Int) {
        let half = String(Self.code.prefix(length))
        #expect(recognise(half + "\r") == [.scan(half)])
        #expect(recognise(half + "\r\n") == [.scan(half)])
        #expect(recognise(half + "\t" + Self.code + "\t") == [.scan(half), .scan(Self.code)])
    }

    @Test(
        "a burst cut before its end mark, and followed by the next code, is one damaged and one good",
        arguments: 4...14)
    func cutThenWhole(length: Int) {
        let half = String(Self.code.prefix(length))
        #expect(recognise(half + Self.code) == [.scan(half), .scan(Self.code)])
    }

    @Test("a burst cut anywhere and never ended is given on as its keys", arguments: 1...14)
    func cutAndSilent(length: Int) {
        let half = String(Self.code.prefix(length))
        #expect(recognise(half) == keys(half))
    }

    @Test("a burst cut within OPTS is given on as its keys, with its end mark", arguments: 1...3)
    func cutEarly(length: Int) {
        let half = String(Self.code.prefix(length)) + "\r"
        #expect(recognise(half) == keys(half))
    }

    @Test("OPTS and other characters in a burst are a scan, so that the layout can be told")
    func layout() {
        #expect(recognise("OPTSJ&éàç!;:§/1\r") == [.scan("OPTSJ&éàç!;:§/1")])
        #expect(recognise("OPTS1112\r") == [.scan("OPTS1112")])
    }

    @Test("a burst of another layout is one scan, however long; none of its end is left over as keys")
    func longLayout() {
        let card = "OPTSABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:"
        for end in ["\r", "\t", "", "\r\n"] {
            #expect(recognise(card + end) == [.scan(card)])
            #expect(recognise(card + end + Self.code) == [.scan(card), .scan(Self.code)])
        }
        #expect(recognise("OPTS1112223334445" + "OPT") == [.scan("OPTS1112223334445")] + keys("OPT"))
        let endless = String(repeating: "7", count: 300)
        let tokens = recognise("OPTS" + endless)
        #expect(tokens.first == .scan("OPTS" + endless.prefix(92)))
        #expect(Array(tokens.dropFirst()) == keys(String(endless.dropFirst(92))))
    }

    // MARK: Learnt layouts

    /// Dvorak, on which codes are made of other letters of the same alphabet.
    private static let dvorak: [Character: Character] = pairs("BCDFGHJKLNOPRSTVX", "XJEUIDHTNBRLPOYKQ")
    /// Russian.
    private static let russian: [Character: Character] = pairs("BCDFGHJKLNOPRSTVX", "ИСВАПРОЛДТЩЗКЫЕМЧ")

    private static func pairs(_ letters: String, _ typed: String) -> [Character: Character] {
        var all: [Character: Character] = [:]
        for (letter, typed) in zip(letters, typed) {
            all[typed] = letter
            all[typed.lowercased().first ?? typed] = letter
        }
        return all
    }

    /// What a layout types.
    private func typed(_ text: String, _ letters: [Character: Character]) -> String {
        String(
            text.map { wanted in letters.first { $0.value == wanted && $0.key.isUppercase }?.key ?? wanted })
    }

    @Test(
        "a learnt layout's codes are read, and codes typed as they are too",
        arguments: ["", "\r", "\t", "\r\n", "\0"])
    func learned(end: String) {
        for letters in [Self.dvorak, Self.russian] {
            for code in [Self.code, Self.badge] {
                let text = typed(code, letters)
                #expect(text != code)
                #expect(recognise(text + end, letters: letters) == [.scan(code)])
                #expect(recognise(text.lowercased() + end, letters: letters) == [.scan(code)])
                #expect(recognise("x" + code + end, letters: letters) == keys("x") + [.scan(code)])
                #expect(recognise(text + end + text + end, letters: letters) == [.scan(code), .scan(code)])
            }
        }
    }

    @Test("a learnt layout is not read where it was not learnt")
    func notLearned() {
        let text = typed(Self.code, Self.russian) + "\r"
        #expect(recognise(text) == keys(text))
    }

    @Test(
        "where a layout is learnt, O and what is typed for it are held, for no longer than the gap, and nothing else"
    )
    func learnedHolding() {
        var recogniser = ScanRecogniser(letters: Self.russian)
        for scalar in "абвPTSзЗыЫ1 rR".unicodeScalars {
            #expect(recogniser.feed(Self.key(scalar), at: 0).map(\.token) == [.key(Self.key(scalar))])
        }
        for held: Character in ["щ", "Щ", "o", "O"] {
            #expect(recogniser.feed(.character(held), at: 100).isEmpty)
            #expect(recogniser.deadline == 151)
            #expect(recogniser.flush(at: 151).map(\.token) == [.key(.character(held))])
        }
    }

    @Test("words of a learnt layout are never taken", arguments: [15, 40, 60, 120])
    func learnedWords(pace: Int) {
        for text in ["щзеы ещё ", "щека", "options ", "рычаг\r"] {
            #expect(recognise(text, pace: pace, letters: Self.russian) == keys(text))
        }
    }

    @Test("a cut burst of a learnt layout is a damaged code", arguments: 4...14)
    func learnedCut(length: Int) {
        let half = String(Self.code.prefix(length))
        #expect(recognise(typed(half, Self.dvorak) + "\r", letters: Self.dvorak) == [.scan(half)])
    }

    @Test("other characters after OPTS wait for no longer than the gap")
    func strayGap() {
        var recogniser = ScanRecogniser()
        for (index, scalar) in "optsi".unicodeScalars.enumerated() {
            #expect(recogniser.feed(Self.key(scalar), at: index * 5).isEmpty)
        }
        #expect(recogniser.deadline == 20 + 51)
        #expect(recogniser.flush(at: 71).map(\.token) == keys("optsi"))
    }

    @Test("a key that is no character ends what is held, and comes after it")
    func arrow() {
        var recogniser = ScanRecogniser()
        var tokens: [ScanToken] = []
        for key: Key in [
            .character("O"), .character("P"), .character("T"), .character("S"), .character("J"), .down,
        ] {
            tokens += recogniser.feed(key, at: 0).map(\.token)
        }
        #expect(tokens == keys("OPTSJ") + [.key(.down)])
    }

    @Test("the scanner's prefix is dropped, and codes without it still count")
    func prefix() {
        #expect(recognise("]Q1" + Self.code + "\r", prefix: "]Q1") == [.scan(Self.code)])
        #expect(recognise(Self.code + "\r", prefix: "]Q1") == [.scan(Self.code)])
        #expect(recognise("]Qx]", prefix: "]Q1") == keys("]Qx]"))
        #expect(recognise("]Q1OPx", prefix: "]Q1") == keys("]Q1OPx"))
    }

    @Test("a program that was busy while the letters came still sees one burst")
    func busyProgram() {
        var recogniser = ScanRecogniser()
        var tokens: [ScanToken] = []
        for (index, scalar) in (Self.code + "\r").unicodeScalars.enumerated() {
            // Read in three lots, 300 ms apart; each was found waiting at the first look.
            let lot = index / 6 * 300
            tokens += recogniser.feed(Self.key(scalar), at: lot, cameAfter: max(0, lot - 299)).map(\.token)
        }
        #expect(tokens == [.scan(Self.code)])
    }

    @Test("any mixture of keys and codes at any pace comes out whole and in order", arguments: 1...40)
    func nothingLost(seed: Int) {
        var numbers = Numbers(seed: UInt64(seed))
        let pieces = [
            Self.code, Self.badge, "OPTS", "O", "opts", "opt", " ", "\r", "\t", "\n", "\0", "x", "B", "é",
            "OPTSI",
            "OPTSJBB", String(Self.code.dropFirst(4)), "options",
        ]
        var recogniser = ScanRecogniser()
        var fed: [Key] = []
        var tokens: [ScanToken] = []
        var now = 0
        for _ in 0..<200 {
            let pace = [0, 3, 49, 51, 120, 499, 501][numbers.next(below: 7)]
            for scalar in pieces[numbers.next(below: pieces.count)].unicodeScalars {
                now += pace
                if let deadline = recogniser.deadline, numbers.next(below: 3) == 0, deadline <= now {
                    tokens += recogniser.flush(at: deadline).map(\.token)
                }
                fed.append(Self.key(scalar))
                tokens += recogniser.feed(Self.key(scalar), at: now).map(\.token)
            }
        }
        tokens += recogniser.flush(at: now + 1_000).map(\.token)
        #expect(recogniser.deadline == nil)
        #expect(Self.isAccountedFor(fed, tokens))
    }

    /// Whether `tokens` are the keys of `fed`, in order, with nothing missing but one end mark after a scan.
    private static func isAccountedFor(_ fed: [Key], _ tokens: [ScanToken]) -> Bool {
        let marks: [Key] = [.enter, .tab, .control("j"), .control("@")]
        // Every place in `fed` at which the tokens so far may have ended.
        var places: Set<Int> = [0]
        for token in tokens {
            switch token {
            case .key(let key):
                places = Set(places.filter { $0 < fed.count && fed[$0] == key }.map { $0 + 1 })
            case .scan(let text):
                let letters = text.map { Key.character($0) }
                places = Set(places.filter { fed[$0...].starts(with: letters) }.map { $0 + letters.count })
                for place in places where place < fed.count && marks.contains(fed[place]) {
                    places.insert(place + 1)
                    let isPair = fed[place] == .enter && fed[(place + 1)...].first == .control("j")
                    if isPair { places.insert(place + 2) }
                }
            }
        }
        return places.contains(fed.count)
    }
}
