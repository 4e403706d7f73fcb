@testable import Core

/// A scanner that types the scan-doctor card.
struct CardTyping {
    var layout: (Character) -> Character = { $0 }
    var isCapsLocked = false
    var prefix = ""
    var suffix = ""
    var marks: [ScanMark] = [.enter]
    var pauses = [4]

    static func named(_ name: String) -> CardTyping {
        let layout = KeyboardLayout.all.first { $0.name == name }
        return CardTyping(layout: { layout?.typed($0) ?? $0 })
    }

    /// What is typed for a text.
    func typed(_ text: String) -> String {
        let letters = String(text.map(layout))
        guard isCapsLocked else { return prefix + letters + suffix }
        return prefix
            + String(letters.map { ($0.isUppercase ? $0.lowercased() : $0.uppercased()).first ?? $0 })
            + suffix
    }

    /// Scans one code, a second after what came before.
    func scan(_ text: String, into diagnosis: inout ScannerDiagnosis, at start: inout Int) {
        start += 1_000
        var number = 0
        for key in typed(text).map({ ScannedKey.character($0) }) + marks.map({ .mark($0) }) {
            diagnosis.take(key, at: start)
            start += pauses[number % pauses.count]
            number += 1
        }
    }

    /// What is found after the whole card was scanned so often.
    func diagnosed(times: Int = 1, gap: Int = 50, learned: ScannerLetters? = nil) -> ScannerDiagnosis {
        var diagnosis = ScannerDiagnosis(gap: gap, learned: learned)
        var now = 0
        for _ in 0..<times {
            for part in DoctorCard.Part.allCases { scan(part.text, into: &diagnosis, at: &now) }
        }
        diagnosis.settle(at: now + ScanBurst.rest + 1)
        return diagnosis
    }
}

extension ScannerDiagnosis {
    func finding(_ topic: ScannerFinding.Topic) -> ScannerFinding? { findings.first { $0.topic == topic } }
    func words(_ topic: ScannerFinding.Topic) -> String { finding(topic)?.words ?? "" }
}
