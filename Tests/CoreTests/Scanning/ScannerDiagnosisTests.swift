import Foundation
import Testing

@testable import Core

@Suite("The scan doctor's findings")
struct ScannerDiagnosisTests {
    @Test("a scanner that is set right gets nothing to change, and its scans add up")
    func right() {
        let diagnosis = CardTyping().diagnosed(times: 3)
        #expect(diagnosis.isComplete && diagnosis.areAlike)
        #expect(diagnosis.tally == "9 scans, all alike")
        #expect(diagnosis.findings.allSatisfy { $0.grade == .right && $0.remedy == nil })
        #expect(diagnosis.findings.map(\.topic) == ScannerFinding.Topic.allCases)
        #expect(diagnosis.layout?.name == "US or UK QWERTY")
        #expect(diagnosis.lesson == .notNeeded)
        #expect(diagnosis.verdict.words == "Nothing to change")
    }

    @Test("each known layout is told by its name", arguments: KeyboardLayout.all.map(\.name))
    func layouts(name: String) throws {
        let diagnosis = CardTyping.named(name).diagnosed()
        #expect(diagnosis.layout?.name == name)
        #expect(diagnosis.isComplete)
        let layout = try #require(diagnosis.layout)
        #expect((diagnosis.lesson == .notNeeded) == layout.isSafe)
        #expect(diagnosis.words(.letters) == "none lost, none doubled")
    }

    @Test("on the layouts that the letters of codes were chosen for there is nothing to learn")
    func safeLayouts() {
        let safe = KeyboardLayout.all.filter(\.isSafe).map(\.name)
        for name in ["US or UK QWERTY", "German QWERTZ", "French AZERTY", "Turkish Q", "Spanish QWERTY"] {
            #expect(safe.contains(name))
            #expect(CardTyping.named(name).diagnosed().findings.allSatisfy { $0.grade == .right })
        }
        #expect(!safe.contains("Dvorak") && !safe.contains("Russian") && !safe.contains("Turkish F"))
    }

    @Test(
        "Caps Lock is told on every layout, and changes no layout",
        arguments: KeyboardLayout.all.map(\.name))
    func capsLock(name: String) {
        var typing = CardTyping.named(name)
        typing.isCapsLocked = true
        let diagnosis = typing.diagnosed()
        #expect(diagnosis.layout?.name == name)
        #expect(diagnosis.finding(.capitals)?.grade == .note)
        #expect(diagnosis.words(.capitals).contains("Caps Lock is on"))
    }

    @Test(
        "what ends a scan is told",
        arguments: [
            ([.enter], .right, "Enter"), ([.enter, .lineFeed], .right, "CR LF"), ([.tab], .right, "Tab"),
            ([.lineFeed], .right, "LF"), ([.null], .right, "NUL"), ([], .note, "nothing"),
            ([.enter, .enter], .wrong, "Enter and Enter"),
        ] as [([ScanMark], ScannerFinding.Grade, String)])
    func endings(marks: [ScanMark], grade: ScannerFinding.Grade, words: String) {
        let diagnosis = CardTyping(marks: marks).diagnosed(times: 2)
        #expect(diagnosis.finding(.ending)?.grade == grade)
        #expect(diagnosis.words(.ending).hasPrefix(words))
        #expect(diagnosis.scans.count == 6)
    }

    @Test("what comes before and after a code is told, on an unknown layout as well")
    func additions() {
        let known = CardTyping(prefix: "]Q1", suffix: "#").diagnosed()
        #expect(known.words(.prefix) == "“]Q1” before a code, “#” after it")
        #expect(known.finding(.prefix)?.grade == .wrong)
        let unknown = CardTyping(layout: ScannerLettersTests.shifted, prefix: "~~").diagnosed()
        #expect(unknown.words(.prefix) == "“~~” before a code")
        #expect(unknown.isComplete)
    }

    @Test("letter timing is told, and the scan gap that it fits")
    func timing() {
        let fast = CardTyping(pauses: [2, 3, 9]).diagnosed()
        #expect(
            fast.words(.timing)
                == "2 to 9 ms between letters, mostly 3: fits the scan gap of 50 ms; 20 would do")
        #expect(fast.fittingGap == 20)
        let slow = CardTyping(pauses: [30, 60]).diagnosed()
        #expect(slow.finding(.timing)?.grade == .wrong)
        #expect(slow.fittingGap == 120)
        #expect(slow.finding(.timing)?.remedy?.contains("Set the scan gap to 120") == true)
        #expect(CardTyping(pauses: [30, 60]).diagnosed(gap: 120).finding(.timing)?.grade == .right)
        #expect(CardTyping(pauses: [550]).diagnosed().finding(.timing)?.remedy?.contains("to 0") == true)
    }

    /// The middle code with one change, between two whole ones.
    private func changed(_ typed: String) -> ScannerDiagnosis {
        var diagnosis = ScannerDiagnosis(gap: 50)
        var now = 0
        let typing = CardTyping()
        for text in [DoctorCard.alphabet, typed, DoctorCard.alphabet] {
            typing.scan(text, into: &diagnosis, at: &now)
        }
        diagnosis.settle(at: now + 1_000)
        return diagnosis
    }

    @Test("any single letter that is lost is named", arguments: 0..<DoctorCard.alphabet.count)
    func lost(place: Int) {
        let card = Array(DoctorCard.alphabet)
        var typed = card
        typed.remove(at: place)
        let diagnosis = changed(String(typed))
        #expect(diagnosis.words(.letters).hasPrefix("\(card[place]) lost"))
        #expect(diagnosis.finding(.letters)?.grade == .wrong)
        #expect(diagnosis.tally == "3 scans, 1 with letters lost or added")
        #expect(diagnosis.layout?.name == "US or UK QWERTY")
    }

    @Test("a code that came too long and another that came too short are not alike, though each came once")
    func unevenOnce() {
        var diagnosis = ScannerDiagnosis(gap: 50)
        var now = 0
        let typing = CardTyping()
        let doubled = DoctorCard.opening.prefix(5) + DoctorCard.opening.dropFirst(4)
        typing.scan(String(doubled), into: &diagnosis, at: &now)
        typing.scan(String(DoctorCard.closing.dropLast()), into: &diagnosis, at: &now)
        diagnosis.settle(at: now + 1_000)
        #expect(diagnosis.tally == "2 scans, with letters lost or added")
        typing.scan(DoctorCard.alphabet, into: &diagnosis, at: &now)
        diagnosis.settle(at: now + 1_000)
        #expect(diagnosis.tally == "3 scans, 2 with letters lost or added")
    }

    @Test("codes that came once each say nothing of being alike")
    func onceEach() { #expect(CardTyping().diagnosed().tally == "3 scans") }

    @Test("a letter that came twice is marked at its place", arguments: 0..<DoctorCard.alphabet.count)
    func extras(place: Int) throws {
        var typed = Array(DoctorCard.alphabet)
        typed.insert(typed[place], at: place)
        let scan = try #require(changed(String(typed)).alphabets.first { $0.isUneven })
        #expect(scan.extras.reduce(0, +) == 1)
        let marked = try #require(scan.extras.firstIndex(of: 1))
        #expect(Array(DoctorCard.alphabet)[marked] == Array(DoctorCard.alphabet)[place])
    }

    @Test("any single letter that is doubled is named", arguments: 0..<DoctorCard.alphabet.count)
    func doubled(place: Int) {
        let card = Array(DoctorCard.alphabet)
        var typed = card
        typed.insert(card[place], at: place)
        #expect(changed(String(typed)).words(.letters) == "\(card[place]) doubled")
    }

    @Test("a letter that changes or comes in between is named")
    func wrong() {
        let card = DoctorCard.alphabet
        #expect(
            changed(card.replacingOccurrences(of: "LM", with: "L#M")).words(.letters) == "# added after L")
        #expect(changed(card.replacingOccurrences(of: "K", with: "#")).words(.letters) == "K came as #")
    }

    @Test("the first code shows a lost or doubled B")
    func opening() {
        var diagnosis = ScannerDiagnosis(gap: 50)
        var now = 0
        let typing = CardTyping()
        typing.scan(
            DoctorCard.opening.replacingOccurrences(of: "XBBBBB", with: "XBBBB"), into: &diagnosis, at: &now)
        typing.scan(DoctorCard.closing, into: &diagnosis, at: &now)
        diagnosis.settle(at: now + 1_000)
        #expect(diagnosis.count(of: .opening) == 1 && diagnosis.count(of: .closing) == 1)
        #expect(diagnosis.words(.letters).contains("lost"))
    }

    @Test("other codes, words typed by hand and Enter alone are no scans of the card")
    func strangers() {
        var diagnosis = ScannerDiagnosis(gap: 50)
        var now = 0
        let typing = CardTyping()
        typing.scan("", into: &diagnosis, at: &now)
        typing.scan("sofa \u{1B}[31m", into: &diagnosis, at: &now)
        typing.scan("OPTSJBBBBDPCFRG", into: &diagnosis, at: &now)
        diagnosis.settle(at: now + 1_000)
        #expect(diagnosis.scans.isEmpty && diagnosis.findings.isEmpty)
        #expect(diagnosis.stranger == "OPTSJBBBBDPCFRG")
    }

    @Test("an unknown layout's codes are found even where they came before the middle one")
    func order() {
        let typing = CardTyping(layout: ScannerLettersTests.shifted)
        #expect(typing.diagnosed().isComplete)
        #expect(typing.diagnosed(times: 4).tally == "12 scans, all alike")
    }

    @Test("a key that is no character is shown by a mark, and a flood of keys is not kept")
    func limits() {
        var diagnosis = ScannerDiagnosis(gap: 50)
        for place in 0..<10_000 { diagnosis.take(.other("Ctrl-B"), at: place) }
        diagnosis.settle(at: 20_000)
        #expect(diagnosis.scans.isEmpty)
        #expect((diagnosis.stranger?.count ?? 0) <= ScanBurst.longest)
    }
}
