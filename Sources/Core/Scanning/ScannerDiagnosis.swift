/// What the scan doctor finds out: keys go in with their times, findings come out. Scans of the card add up.
///
///     var diagnosis = ScannerDiagnosis(gap: 50)
///     diagnosis.take(.character("O"), at: 1_000)
///     diagnosis.settle(at: 2_000)
///     diagnosis.findings
package struct ScannerDiagnosis: Sendable, Equatable {
    /// How many scans are kept.
    private static let mostScans = 40

    /// The shop's setting, in milliseconds.
    package var gap: Int
    /// What this terminal's scans are read through.
    package var learned: ScannerLetters?
    /// The scans of the card, oldest first.
    package private(set) var scans: [CardScan] = []
    /// What is coming in now.
    package private(set) var open = ScanBurst()
    /// The last scan where it was none of the card's; safe to show.
    package private(set) var stranger: String?
    /// Codes that no layout fitted yet.
    private var unread: [ScanBurst] = []

    package init(gap: Int, learned: ScannerLetters? = nil) {
        self.gap = gap
        self.learned = learned
    }

    /// Takes a key that came at `now`, in milliseconds.
    package mutating func take(_ key: ScannedKey, at now: Int) {
        if !open.takes(key, at: now) { close() }
        open.add(key, at: now)
    }

    /// Looks at what came, once nothing more belongs to it.
    package mutating func settle(at now: Int) {
        if open.isOver(at: now) { close() }
    }

    /// Looks at what came now.
    package mutating func close() {
        let burst = open
        open = ScanBurst()
        // An end mark alone is a key pressed by hand.
        guard !burst.keys.isEmpty else { return }
        stranger = nil
        if let scan = CardScan.alphabet(burst) {
            scans.append(scan)
            let again = unread
            unread = []
            for burst in again { read(burst) }
        } else {
            read(burst)
        }
        if scans.count > ScannerDiagnosis.mostScans { scans.removeFirst() }
    }

    private mutating func read(_ burst: ScanBurst) {
        if let scan = CardScan.code(burst, by: readings) {
            scans.append(scan)
        } else if burst.keys.count >= ScanCode.length {
            unread.append(burst)
            if unread.count > ScannerDiagnosis.mostScans { unread.removeFirst() }
            stranger = SafeText.visible(burst.text)
        } else {
            stranger = SafeText.visible(burst.text)
        }
    }

    /// What letters may be typed as: by the middle code where it came, else by each known layout.
    private var readings: [(Character) -> Character?] {
        guard let alphabet = alphabets.last(where: { !$0.came.isEmpty }) else {
            return KeyboardLayout.all.map { layout in { layout.typed($0) } }
        }
        let pairs = zip(DoctorCard.alphabet, alphabet.came).compactMap { card, came in came.map { (card, $0) }
        }
        let typed = Dictionary(pairs) { first, _ in first }
        return [{ typed[$0] }]
    }

    // MARK: Summaries

    package func count(of part: DoctorCard.Part) -> Int { scans.count { $0.part == part } }
    package var alphabets: [CardScan] { scans.filter { $0.part == .alphabet } }
    /// Whether all codes of the card have come.
    package var isComplete: Bool { DoctorCard.Part.allCases.allSatisfy { count(of: $0) > 0 } }

    /// Whether scans of the same code came with the same letters and ends.
    package var areAlike: Bool {
        DoctorCard.Part.allCases.allSatisfy { part in
            let same = scans.filter { $0.part == part }
            return Set(same.map(\.burst.keys)).count < 2 && Set(same.map(\.burst.marks)).count < 2
        }
    }

    /// The layout that all scans of the middle code came by; nil where none fits or they differ.
    package var layout: KeyboardLayout? {
        let layouts = Set(alphabets.map(\.layout))
        return layouts.count == 1 ? layouts.first ?? nil : nil
    }

    /// What arrives for each letter of codes, from all scans of the middle code.
    package func letters() throws(LessonProblem) -> ScannerLetters {
        var all: Set<ScannerLetters> = []
        for scan in alphabets {
            if let problem = scan.problem { throw problem }
            var arriving: [Character: Character] = [:]
            for (card, came) in zip(DoctorCard.alphabet, scan.came) {
                guard let came else {
                    if ScannerLetters.needed.contains(card) { throw .lost(came: scan.burst.keys.count) }
                    continue
                }
                if let before = arriving[card], before.folded != came.folded { throw .unsteady(card) }
                if arriving[card] == nil { arriving[card] = came }
            }
            all.insert(try ScannerLetters(arriving))
        }
        guard let letters = all.first else { throw .lost(came: 0) }
        guard all.count == 1 else { throw .differing }
        return letters
    }

    /// What there is to learn.
    package var lesson: ScannerLesson {
        guard !alphabets.isEmpty else { return .unknown }
        do throws(LessonProblem) {
            let letters = try letters()
            if letters.isUsual { return .notNeeded }
            return letters == learned ? .learned : .learnable(letters)
        } catch {
            // A known layout whose letters are those of codes is right, whatever was lost on the way.
            return layout?.isSafe == true ? .notNeeded : .refused(error)
        }
    }
}
