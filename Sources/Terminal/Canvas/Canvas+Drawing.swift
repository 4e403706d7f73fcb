extension Canvas {
    /// Writes `text` from `at` rightwards, cut with an ellipsis where it is longer than `maxWidth` or the canvas.
    ///
    /// - returns: the cells written.
    @discardableResult
    package mutating func write(
        _ text: String, at: Point, style: Style = .text, maxWidth: Int? = nil
    ) -> Int {
        guard at.y >= 0, at.y < size.height, at.x < size.width else { return 0 }
        let room = min(maxWidth ?? Int.max, size.width - at.x)
        guard room > 0 else { return 0 }
        if TextWidth.cells(of: text) <= room { return place(text, at: at, style: style) }
        let kept = TextWidth.prefix(of: text, fitting: room - 1)
        let used = place(kept, at: at, style: style)
        return used + place(String(glyphs.ellipsis), at: Point(x: at.x + used, y: at.y), style: style)
    }

    /// Writes `text` into the first row of `rect`, at its left, middle or right.
    package mutating func write(
        _ text: String, in rect: Rect, style: Style = .text, align: Alignment = .left
    ) {
        guard !rect.isEmpty else { return }
        let spare = max(0, rect.width - TextWidth.cells(of: text))
        let indent =
            switch align {
            case .left: 0
            case .center: spare / 2
            case .right: spare
            }
        write(text, at: Point(x: rect.x + indent, y: rect.y), style: style, maxWidth: rect.width - indent)
    }

    /// Fills `rect` with one character (a narrow one).
    package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style) {
        let left = max(0, rect.x)
        let right = min(size.width, rect.maxX)
        guard left < right else { return }
        let drawn = glyphs.isASCII ? SafeGrapheme.ascii(character) : SafeGrapheme.drawn(character)
        for y in max(0, rect.y)..<max(max(0, rect.y), min(size.height, rect.maxY)) {
            for x in left..<right { put(drawn, width: 1, x: x, y: y, style: style) }
        }
    }

    /// Gives every cell of `rect` another meaning and leaves its characters.
    package mutating func restyle(_ rect: Rect, style: Style) {
        for y in max(0, rect.y)..<max(max(0, rect.y), min(size.height, rect.maxY)) {
            for x in max(0, rect.x)..<max(max(0, rect.x), min(size.width, rect.maxX)) {
                setStyle(style, x: x, y: y)
            }
        }
    }

    /// Draws a frame around the inside of `rect`, with a title in its upper edge.
    package mutating func box(
        _ rect: Rect, title: String = "", style: Style = .border, titleStyle: Style = .title
    ) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        horizontalRule(at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2, style: style)
        horizontalRule(at: Point(x: rect.x + 1, y: rect.maxY - 1), width: rect.width - 2, style: style)
        verticalRule(at: Point(x: rect.x, y: rect.y + 1), height: rect.height - 2, style: style)
        verticalRule(at: Point(x: rect.maxX - 1, y: rect.y + 1), height: rect.height - 2, style: style)
        fill(Rect(x: rect.x, y: rect.y, width: 1, height: 1), with: glyphs.topLeft, style: style)
        fill(Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: 1), with: glyphs.topRight, style: style)
        fill(Rect(x: rect.x, y: rect.maxY - 1, width: 1, height: 1), with: glyphs.bottomLeft, style: style)
        fill(
            Rect(x: rect.maxX - 1, y: rect.maxY - 1, width: 1, height: 1), with: glyphs.bottomRight,
            style: style)
        if !title.isEmpty, rect.width > 6 {
            write(
                " \(title) ", at: Point(x: rect.x + 2, y: rect.y), style: titleStyle, maxWidth: rect.width - 4
            )
        }
    }

    package mutating func horizontalRule(at: Point, width: Int, style: Style = .border) {
        fill(Rect(x: at.x, y: at.y, width: width, height: 1), with: glyphs.horizontal, style: style)
    }

    package mutating func verticalRule(at: Point, height: Int, style: Style = .border) {
        fill(Rect(x: at.x, y: at.y, width: 1, height: height), with: glyphs.vertical, style: style)
    }

    private mutating func place(_ text: some StringProtocol, at: Point, style: Style) -> Int {
        var x = at.x
        let ascii = glyphs.isASCII
        for character in text {
            if character.isASCII {
                put(
                    ascii ? SafeGrapheme.ascii(character) : SafeGrapheme.drawn(character),
                    width: 1, x: x, y: at.y, style: style)
                x += 1
            } else if ascii {
                // As many marks as the character would have cells: the layout is the same in both alphabets.
                for _ in 0..<TextWidth.cells(of: character) {
                    put(SafeGrapheme.ascii(character), width: 1, x: x, y: at.y, style: style)
                    x += 1
                }
            } else {
                x += placeCluster(SafeGrapheme.drawn(character), x: x, y: at.y, style: style)
            }
        }
        return x - at.x
    }

    /// Places a grapheme. A cell holds one spacing scalar and the marks on it, so a conjunct takes several.
    private mutating func placeCluster(_ character: Character, x start: Int, y: Int, style: Style) -> Int {
        let width = TextWidth.cells(of: character)
        let scalars = character.unicodeScalars
        if scalars.count == 1 {
            put(character, width: width, x: start, y: y, style: style)
            return width
        }
        var x = start
        var pending = String.UnicodeScalarView()
        var pendingWidth = 0
        for scalar in scalars {
            let cells = TextWidth.cells(of: scalar)
            if cells > 0, pendingWidth > 0 {
                put(Character(String(pending)), width: pendingWidth, x: x, y: y, style: style)
                x += pendingWidth
                pending = String.UnicodeScalarView()
                pendingWidth = 0
            }
            pending.append(scalar)
            pendingWidth += cells
        }
        put(Character(String(pending)), width: max(1, pendingWidth), x: x, y: y, style: style)
        return width
    }
}
