import Core
import Terminal

extension ScanDoctor {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let (head, rest) = places(context)
        headline.draw(on: &canvas, in: head)
        let lines = lines(context, width: rest.width - 4)
        let hasFoot = rest.height >= lines.count + 4
        let (room, foot) = rest.splitBottom(hasFoot ? 4 : 0)
        let top = min(top, max(0, lines.count - room.height))
        for (row, line) in lines.dropFirst(top).prefix(room.height).enumerated() {
            draw(line, on: &canvas, at: Point(x: room.x + 2, y: room.y + row))
        }
        drawLetters(on: &canvas, in: foot)
        let marks = [
            (top > 0, canvas.glyphs.arrowUp, room.y),
            (top + room.height < lines.count, canvas.glyphs.arrowDown, room.maxY - 1),
        ]
        for (isThere, glyph, y) in marks where isThere {
            canvas.write(String(glyph), at: Point(x: context.body.maxX - 1, y: y), style: .scrollbar)
        }
    }

    /// How many lines do not fit.
    func hiddenLines(_ context: Context) -> Int {
        let rest = places(context).rest
        return max(0, lines(context, width: rest.width - 4).count - rest.height)
    }

    private func places(_ context: Context) -> (head: Rect, rest: Rect) {
        let (head, rest) = context.body.splitTop(context.body.height >= 30 ? 9 : 2)
        let room = rest.splitTop(context.body.height >= 20 ? 1 : 0).rest
        return (head, Rect(x: room.x, y: room.y, width: min(room.width, 110), height: room.height))
    }

    private var headline: Banner {
        let verdict = diagnosis.verdict
        let shape: Banner.Shape =
            switch verdict.grade {
            case nil: .ready
            case .right: .tick
            case .note: .again
            case .wrong: .cross
            }
        let word =
            switch verdict.grade {
            case nil: "READY"
            case .right, .note: "OK"
            case .wrong: "CHANGE"
            }
        return Banner(shape, word: word, lines: ["\(verdict.words)   (\(diagnosis.tally))"])
    }

    // MARK: Lines

    /// A line of text: a sign, a name, and words.
    private struct Line {
        var sign: ScannerFinding.Grade?
        var name = ""
        let words: String
        var style = Style.text
    }

    private static let nameWidth = 12

    private func lines(_ context: Context, width: Int) -> [Line] {
        var lines = [Line(name: "Card", words: steps(context.glyphs), style: .textStrong)]
        if let stranger = diagnosis.stranger {
            lines += wrapped("Other", "“\(stranger)” is none of the card's codes.", width: width, .textMuted)
        }
        if diagnosis.scans.isEmpty {
            lines.append(Line(words: ""))
            lines += wrapped(
                "",
                "Print the card (F9, or opts pdf --scan-doctor-card) and scan its three codes from top to "
                    + "bottom, two or three times. What is scanned here does nothing.", width: width, .text)
        }
        for finding in diagnosis.findings {
            var part = wrapped(finding.topic.words, finding.words, width: width, .text)
            if !part.isEmpty { part[0].sign = finding.grade }
            lines += part
        }
        let remedies = diagnosis.findings.sorted { $0.grade > $1.grade }.compactMap(\.remedy)
        if !remedies.isEmpty { lines.append(Line(words: "")) }
        for (place, remedy) in remedies.enumerated() {
            lines += wrapped(
                place == 0 ? "To change" : "", "\(place + 1). \(remedy)", width: width, .textStrong)
        }
        let terminal = context.actor.map { " (\(SafeText.visible($0.terminal)))" } ?? ""
        if diagnosis.learned != nil {
            lines += wrapped(
                "Learnt", "This terminal\(terminal) reads scans by what it has learnt; F8 forgets it.",
                width: width, .textMuted)
        }
        return lines
    }

    private func wrapped(_ name: String, _ words: String, width: Int, _ style: Style) -> [Line] {
        TextWidth.wrapped(words, to: max(20, width - ScanDoctor.nameWidth - 2)).enumerated().map {
            row, text in
            Line(name: row == 0 ? name : "", words: text, style: style)
        }
    }

    /// Which of the card's codes have come, and how often.
    private func steps(_ glyphs: Glyphs) -> String {
        let names: [(String, DoctorCard.Part)] = [
            ("1 Begin", .opening), ("2 Letters", .alphabet), ("3 End", .closing),
        ]
        return names.map { name, part in
            let count = diagnosis.count(of: part)
            let sign = String(count == 0 ? glyphs.empty : glyphs.tick)
            return "\(name) \(sign)\(count > 1 ? " \(count)" : "")"
        }.joined(separator: "     ")
    }

    private func draw(_ line: Line, on canvas: inout Canvas, at point: Point) {
        var x = point.x
        if let grade = line.sign {
            let (glyph, style): (Character, Style) =
                switch grade {
                case .right: (canvas.glyphs.tick, .toastSuccess)
                case .note: (canvas.glyphs.half, .statusWaiting)
                case .wrong: (canvas.glyphs.cross, .error)
                }
            canvas.write(String(glyph), at: point, style: style)
        }
        x += 2
        canvas.write(line.name, at: Point(x: x, y: point.y), style: .label)
        canvas.write(line.words, at: Point(x: x + ScanDoctor.nameWidth, y: point.y), style: line.style)
    }

    // MARK: Letters

    /// What is on the card and, under it, what arrived, with a sign under what arrived too often.
    private func drawLetters(on canvas: inout Canvas, in rect: Rect) {
        guard rect.height >= 3, let scan = diagnosis.alphabets.last, !scan.came.isEmpty else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let left = rect.x + 4 + ScanDoctor.nameWidth
        canvas.write("On the card", at: Point(x: rect.x + 4, y: rect.y + 1), style: .label)
        canvas.write("Arrived", at: Point(x: rect.x + 4, y: rect.y + 2), style: .label)
        for (place, (card, came)) in zip(DoctorCard.alphabet, scan.came).enumerated() {
            let x = left + place
            canvas.write(String(card), at: Point(x: x, y: rect.y + 1), style: .textMuted)
            let shown = came.map { SafeText.visible(String($0)) } ?? String(canvas.glyphs.cross)
            let isSame = came?.folded == card.folded
            canvas.write(
                shown, at: Point(x: x, y: rect.y + 2),
                style: isSame ? .textMuted : ScannerLetters.needed.contains(card) ? .error : .textStrong,
                maxWidth: 1)
        }
        guard scan.extras.contains(where: { $0 > 0 }), rect.height > 3 else { return }
        canvas.write("Too many", at: Point(x: rect.x + 4, y: rect.y + 3), style: .label)
        for (place, extra) in scan.extras.enumerated() where extra > 0 {
            canvas.write(
                extra < 10 ? String(extra) : "+", at: Point(x: left + place, y: rect.y + 3), style: .error)
        }
    }
}
