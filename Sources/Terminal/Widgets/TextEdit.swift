/// Text as graphemes with a cursor between them: the editing that one-line and multi-line fields share.
struct TextEdit: Sendable, Hashable {
    private(set) var characters: [Character]
    /// The grapheme before which the cursor stands; `characters.count` at the end.
    private(set) var cursor: Int

    init(_ text: String) {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }

    /// Puts `text` in at the cursor; a combining mark joins the grapheme before it.
    mutating func insert(_ text: String) {
        guard !text.isEmpty else { return }
        let head = String(characters[..<cursor]) + text
        let tail = String(characters[cursor...])
        let before = Array(head)
        characters = Array(head + tail)
        // The tail's first grapheme may have joined the head's last.
        cursor = min(before.count, characters.count)
    }

    mutating func move(to place: Int) { cursor = max(0, min(place, characters.count)) }

    mutating func remove(_ range: Range<Int>) {
        let kept = range.clamped(to: 0..<characters.count)
        guard !kept.isEmpty else { return }
        characters = Array(String(characters[..<kept.lowerBound]) + String(characters[kept.upperBound...]))
        move(to: min(kept.lowerBound, characters.count))
    }

    /// The start of the word at or before the cursor.
    var wordLeft: Int {
        var place = cursor
        while place > 0, !isWord(place - 1) { place -= 1 }
        while place > 0, isWord(place - 1) { place -= 1 }
        return place
    }

    /// The place after the word at or after the cursor.
    var wordRight: Int {
        var place = cursor
        while place < characters.count, !isWord(place) { place += 1 }
        while place < characters.count, isWord(place) { place += 1 }
        return place
    }

    /// The line (between line ends) that the cursor is in, without its end.
    var currentLine: Range<Int> {
        let start = characters[..<cursor].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
        let end = characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count
        return start..<end
    }

    /// The keys that mean the same in every text: true where `key` was one of them.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left: move(to: cursor - 1)
        case .right: move(to: cursor + 1)
        case .home, .control("a"): move(to: currentLine.lowerBound)
        case .end, .control("e"): move(to: currentLine.upperBound)
        case .backspace: if cursor > 0 { remove(cursor - 1..<cursor) }
        case .delete: remove(cursor..<cursor + 1)
        case .alt("b"): move(to: wordLeft)
        case .alt("f"): move(to: wordRight)
        case .control("w"): remove(wordLeft..<cursor)
        case .control("u"): remove(currentLine.lowerBound..<cursor)
        case .control("k"): remove(cursor..<currentLine.upperBound)
        default: return false
        }
        return true
    }

    private func isWord(_ index: Int) -> Bool {
        let character = characters[index]
        return character.isLetter || character.isNumber
    }
}
