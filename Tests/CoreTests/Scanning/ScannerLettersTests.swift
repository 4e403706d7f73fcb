import Testing

@testable import Core

@Suite("Layouts that are learnt")
struct ScannerLettersTests {
    /// A layout that nobody knows: each letter is one further on in another alphabet.
    static func shifted(_ character: Character) -> Character {
        guard let value = character.asciiValue, (0x41...0x5A).contains(value) else { return character }
        return Character(Unicode.Scalar(UInt16(0x05D0 + Int(value) - 0x41)) ?? "?")
    }

    /// `shifted`, but for some letters.
    private func typing(_ changes: [Character: Character]) -> CardTyping {
        CardTyping(layout: { changes[$0] ?? Self.shifted($0) })
    }

    @Test("codes are made of seventeen letters, which are learnt")
    func needed() {
        #expect(String(ScannerLetters.needed) == "BCDFGHJKLNOPRSTVX")
    }

    @Test("an unknown layout that is the same each time can be learnt, and comes back as it was stored")
    func learnt() throws {
        let diagnosis = typing([:]).diagnosed(times: 2)
        guard case .learnable(let letters) = diagnosis.lesson else {
            Issue.record("\(diagnosis.lesson)")
            return
        }
        #expect(diagnosis.verdict.words.contains("F6"))
        #expect(letters.typed("O") == Self.shifted("O"))
        #expect(ScannerLetters(stored: letters.stored) == letters)
        for letter in ScannerLetters.needed { #expect(letters.codeLetters[Self.shifted(letter)] == letter) }
        #expect(typing([:]).diagnosed(learned: letters).lesson == .learned)
        #expect(typing([:]).diagnosed(learned: letters).verdict.grade == .right)
    }

    @Test("what was learnt and is not needed any more is said")
    func stale() throws {
        guard case .learnable(let letters) = typing([:]).diagnosed().lesson else { return }
        let diagnosis = CardTyping().diagnosed(learned: letters)
        #expect(diagnosis.finding(.keyboard)?.grade == .note)
        #expect(diagnosis.words(.keyboard).contains("not needed any more"))
    }

    @Test(
        "known layouts with other letters are learnt as well",
        arguments: ["Dvorak", "Russian", "Greek", "Turkish F"])
    func known(name: String) throws {
        let diagnosis = CardTyping.named(name).diagnosed()
        guard case .learnable(let letters) = diagnosis.lesson else {
            Issue.record("\(diagnosis.lesson)")
            return
        }
        let codes = letters.codeLetters
        let layout = try #require(KeyboardLayout.all.first { $0.name == name })
        for vector in CodeVector.all {
            #expect(String(vector.text.map { codes[layout.typed($0)] ?? "?" }) == vector.text)
        }
    }

    @Test("letters that cannot be told apart are refused with their names")
    func ambiguous() {
        let problem = LessonProblem.ambiguous("B", "N", arriveAs: "ж")
        #expect(typing(["B": "ж", "N": "ж"]).diagnosed().lesson == .refused(problem))
        #expect(
            typing(["B": "ж", "N": "Ж"]).diagnosed().lesson == .refused(.ambiguous("B", "N", arriveAs: "Ж")))
        #expect(problem.text.problem.contains("B and N both arrive as ж"))
    }

    @Test("two letters that are in no code may arrive alike")
    func harmless() {
        guard case .learnable = typing(["A": "ж", "Q": "ж"]).diagnosed().lesson else {
            Issue.record("not learnable")
            return
        }
    }

    /// The middle code typed as `text` says.
    private func lesson(_ texts: String...) -> ScannerLesson {
        var diagnosis = ScannerDiagnosis(gap: 50)
        var now = 0
        for text in texts { CardTyping().scan(text, into: &diagnosis, at: &now) }
        diagnosis.settle(at: now + 1_000)
        return diagnosis.lesson
    }

    @Test("an unknown layout that loses a letter is refused, whichever it is")
    func lost() {
        let typed = DoctorCard.alphabet.map(Self.shifted)
        for place in typed.indices {
            var rest = typed
            rest.remove(at: place)
            #expect(lesson(String(rest)) == .refused(.lost(came: typed.count - 1)))
        }
    }

    @Test("scans that differ teach nothing, and one that is unsteady neither")
    func differing() {
        let typed = String(DoctorCard.alphabet.map(Self.shifted))
        let other = String(DoctorCard.alphabet.map { $0 == "X" ? "ж" : Self.shifted($0) })
        #expect(lesson(typed, other) == .refused(.differing))
        #expect(lesson("ж" + typed.dropFirst()) == .refused(.unsteady("O")))
    }

    @Test("a dead key is no letter")
    func deadKey() {
        #expect(typing(["C": " "]).diagnosed().lesson == .refused(.noCharacter("C")))
    }

    @Test("what is stored wrongly is taken for nothing", arguments: ["", "abc", "BBBBBBBBBBBBBBBBB"])
    func stored(text: String) {
        #expect(ScannerLetters(stored: text) == nil)
    }
}
