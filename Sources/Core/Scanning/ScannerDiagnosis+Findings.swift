extension ScannerDiagnosis {
    /// What was found, as far as scans have come; empty before the first.
    package var findings: [ScannerFinding] {
        guard !scans.isEmpty else { return [] }
        return [keyboard, capitals, ending, additions, timing, letterFaults].compactMap(\.self)
    }

    /// How it stands on the whole, in a few words.
    package var verdict: (grade: ScannerFinding.Grade?, words: String) {
        if scans.isEmpty { return (nil, "Scan the card") }
        let worst = findings.map(\.grade).max() ?? .right
        switch lesson {
        case .unknown where worst < .wrong: return (nil, "Scan the card's middle code")
        case .learnable where worst == .wrong: return (.wrong, "Not read yet: F6 learns it")
        case .unknown, .notNeeded, .learnable, .learned, .refused: break
        }
        switch worst {
        case .right: return (.right, "Nothing to change")
        case .note: return (.note, "Codes are read")
        case .wrong: return (.wrong, "Something to change")
        }
    }

    /// How many scans came, and whether they agree: with the card, and where a code came twice with each other.
    package var tally: String {
        let uneven = scans.count(where: \.isUneven)
        let count = scans.isEmpty ? "no scan yet" : scans.count == 1 ? "1 scan" : "\(scans.count) scans"
        if uneven > 0 {
            return scans.count == uneven
                ? "\(count), with letters lost or added" : "\(count), \(uneven) with letters lost or added"
        }
        let isCompared = DoctorCard.Part.allCases.contains { self.count(of: $0) > 1 }
        return isCompared ? "\(count), \(areAlike ? "all alike" : "not all alike")" : count
    }

    // MARK: Keyboard

    private var keyboard: ScannerFinding? {
        guard !alphabets.isEmpty else { return nil }
        let name = layout?.name ?? (Set(alphabets.map(\.layout)).count > 1 ? nil : "a layout not known here")
        guard let name else {
            return ScannerFinding(
                .keyboard, .wrong, "not twice the same", remedy: "Scan the middle code again, and hold still."
            )
        }
        let country = layout?.name ?? "the computer's own"
        switch lesson {
        case .unknown: return nil
        case .notNeeded:
            guard learned == nil else {
                return ScannerFinding(
                    .keyboard, .note, "\(name): what this terminal has learnt is not needed any more",
                    remedy: "Let this terminal forget what it has learnt.")
            }
            let isUsual = layout == KeyboardLayout.all.first
            return ScannerFinding(
                .keyboard, .right,
                isUsual ? name : "\(name): codes have the same letters there, so there is nothing to learn")
        case .learned:
            return ScannerFinding(.keyboard, .right, "\(name): read by what this terminal has learnt")
        case .learnable:
            return ScannerFinding(
                .keyboard, .wrong, "\(name): codes arrive as other letters",
                remedy:
                    "Set the scanner to the computer's keyboard (\(country)), or let this terminal learn it.")
        case .refused(let problem):
            return ScannerFinding(
                .keyboard, .wrong, "\(name), and it cannot be learnt: \(problem.text.problem)",
                remedy: problem.text.remedy)
        }
    }

    /// By the letters for which a capital or a small letter came.
    private var capitals: ScannerFinding? {
        var (kept, turned) = (0, 0)
        for scan in scans {
            for (card, came) in zip(scan.part.text, scan.came) {
                let wanted = (scan.layout?.typed(card) ?? card).isUppercase
                guard card.isUppercase, wanted, let came, came.isUppercase || came.isLowercase else {
                    continue
                }
                if came.isUppercase { kept += 1 } else { turned += 1 }
            }
        }
        guard kept + turned > 0 else { return nil }
        if turned == 0 { return ScannerFinding(.capitals, .right, "as they are") }
        if kept == 0 {
            return ScannerFinding(
                .capitals, .note, "arrive as small letters: Caps Lock is on. Codes are read all the same",
                remedy: "Turn Caps Lock off; if it is off, the scanner is set to send small letters.")
        }
        return ScannerFinding(
            .capitals, .note, "some arrive as small letters",
            remedy: "Turn Caps Lock off, and give the scanner a pause of 5 to 10 ms between characters.")
    }

    // MARK: What is around a code

    private var ending: ScannerFinding {
        let endings = Set(scans.map(\.burst.marks))
        let names = endings.map(ScannerDiagnosis.words).sorted()
        guard let marks = endings.first, endings.count == 1 else {
            return ScannerFinding(
                .ending, .wrong, names.joined(separator: ", or "),
                remedy: "Set the scanner to end every code with Enter (CR).")
        }
        let words = ScannerDiagnosis.words(marks)
        switch marks {
        case [.enter], [.enter, .lineFeed]: return ScannerFinding(.ending, .right, words)
        case [.tab], [.lineFeed], [.null]:
            return ScannerFinding(.ending, .right, "\(words), which is taken as well as Enter")
        case []:
            return ScannerFinding(
                .ending, .note, "\(words). Codes are read all the same",
                remedy: "Set the scanner to end a code with Enter (CR), so that numbers are taken too.")
        default:
            return ScannerFinding(
                .ending, .wrong, "\(words): only one belongs to a code, the others are keys",
                remedy: "Set the scanner to end a code with Enter (CR) alone.")
        }
    }

    private static func words(_ marks: [ScanMark]) -> String {
        switch marks {
        case []: "nothing"
        case [.enter, .lineFeed]: "CR LF"
        default: marks.map(\.words).joined(separator: " and ")
        }
    }

    private var additions: ScannerFinding? {
        guard scans.contains(where: { !$0.came.isEmpty }) else { return nil }
        func shown(_ texts: Set<String>) -> String {
            texts.filter { !$0.isEmpty }.sorted().map { "“\(SafeText.visible($0))”" }.joined(separator: ", ")
        }
        let before = shown(Set(scans.map(\.prefix)))
        let after = shown(Set(scans.map(\.suffix)))
        if before.isEmpty && after.isEmpty {
            return ScannerFinding(.prefix, .right, "nothing before or after a code")
        }
        let words = [
            before.isEmpty ? nil : "\(before) before a code", after.isEmpty ? nil : "\(after) after it",
        ]
        .compactMap(\.self).joined(separator: ", ")
        return ScannerFinding(
            .prefix, .wrong, words,
            remedy:
                "Switch off the scanner's prefix, suffix and code identifier: they are typed into the screen."
        )
    }

    // MARK: Pauses and letters

    /// The pauses between letters, shortest first.
    package var pauses: [Int] { scans.flatMap(\.burst.pauses).sorted() }

    /// The smallest scan gap that leaves room for twice the longest pause; nil where none would do.
    package var fittingGap: Int? {
        guard let longest = longestPause, longest <= ShopSettings.scanGaps.upperBound else { return nil }
        let wanted = (longest * 2 + 9) / 10 * 10
        return min(max(wanted, ShopSettings.scanGaps.lowerBound), ShopSettings.scanGaps.upperBound)
    }

    private var longestPause: Int? {
        (scans.flatMap(\.burst.pauses) + scans.flatMap { $0.burst.markPauses.prefix(1) }).max()
    }

    private var timing: ScannerFinding? {
        let pauses = pauses
        guard let shortest = pauses.first, let last = pauses.last, let longest = longestPause else {
            return nil
        }
        let range = shortest == last ? "\(last) ms" : "\(shortest) to \(last) ms"
        let middle = pauses[pauses.count / 2]
        let words = "\(range) between letters" + (shortest == last ? "" : ", mostly \(middle)")
        guard let fitting = fittingGap else {
            return ScannerFinding(
                .timing, .wrong, "\(words): too slow for any scan gap",
                remedy: "Set the scanner's pause between characters to 0.")
        }
        if longest <= gap {
            return ScannerFinding(
                .timing, .right, "\(words): fits the scan gap of \(gap) ms; \(min(fitting, gap)) would do")
        }
        return ScannerFinding(
            .timing, .wrong, "\(words): longer than the scan gap of \(gap) ms",
            remedy: "Set the scan gap to \(fitting) (opts settings scanGap \(fitting)), "
                + "or the scanner's pause between characters to 0.")
    }

    private var letterFaults: ScannerFinding? {
        guard scans.contains(where: { !$0.came.isEmpty }) else { return nil }
        let faults = scans.flatMap(\.faults)
        guard !faults.isEmpty else {
            return ScannerFinding(.letters, .right, "none lost, none doubled")
        }
        var counts: [(fault: LetterFault, times: Int)] = []
        for fault in faults {
            if let place = counts.firstIndex(where: { $0.fault == fault }) {
                counts[place].times += 1
            } else {
                counts.append((fault, 1))
            }
        }
        let named = counts.prefix(5).map {
            $0.times == 1 ? $0.fault.words : "\($0.fault.words) (\($0.times) ×)"
        }
        let more = counts.count > named.count ? ", and \(counts.count - named.count) more" : ""
        let isLayout = faults.allSatisfy { if case .changed = $0 { true } else { false } }
        let harms = faults.contains { $0.harmsCodes }
        return ScannerFinding(
            .letters, harms ? .wrong : .note, named.joined(separator: ", ") + more,
            remedy: isLayout && !harms
                ? nil
                : "Give the scanner a pause of 5 to 10 ms between characters, or try another USB port or cable."
        )
    }
}

extension LetterFault {
    /// Whether it could be in a code: a lost letter always could, a changed sign could not.
    fileprivate var harmsCodes: Bool {
        switch self {
        case .changed(let letter, _): ScannerLetters.needed.contains(letter)
        case .lost, .doubled, .added: true
        }
    }
}
