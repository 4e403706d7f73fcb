/// Turns the bytes a terminal sends into keys, pastes and mouse actions.
///
/// Pure: bytes come in with the time at which they came (milliseconds, monotonic); where only waiting can
/// tell (is it Escape, or the start of a function key?) `deadline` says until when, and `expire` decides.
/// Whatever is not understood, the terminal's own answers included, is taken out whole: no byte of a
/// sequence is ever given on as a key. Bytes that are not UTF-8 are dropped.
package struct InputDecoder: Sendable {
    /// How long an Escape waits for more before it is the key itself, in milliseconds.
    package let escapeDelay: Int
    /// How long an unfinished sequence, paste or character waits for its rest, in milliseconds.
    package static let patience = 500
    package static let pastePatience = 2_000
    /// More of one paste than this is cut off, so that a runaway paste cannot fill the memory.
    package static let longestPaste = 1 << 20
    /// A control sequence longer than this is none.
    static let longestSequence = 256

    private enum Mode { case ground, string, paste }

    private let sequences: KeySequences
    private var mode = Mode.ground
    private var pending: [UInt8] = []
    private var lastAt = 0

    package init(escapeDelay: Int = 25, sequences: KeySequences = KeySequences()) {
        self.escapeDelay = escapeDelay
        self.sequences = sequences
    }

    /// The time at which `expire` should be called when no byte came before; nil when nothing is held back.
    package var deadline: Int? {
        switch mode {
        case .paste: lastAt + Self.pastePatience
        case .string: lastAt + Self.patience
        case .ground where pending.isEmpty: nil
        case .ground: lastAt + (isShort ? escapeDelay : Self.patience)
        }
    }

    /// Escape, or Escape and one character: a person may have typed this.
    private var isShort: Bool { pending.first == 0x1B && pending.count <= 2 }

    /// Takes bytes that were read at `now`; they may have come any time after `cameAfter`.
    package mutating func feed(
        _ bytes: some Sequence<UInt8>, at now: Int, cameAfter: Int? = nil
    ) -> [InputToken] {
        var tokens = expire(at: min(now, cameAfter ?? now))
        for byte in bytes { take(byte, into: &tokens) }
        lastAt = now
        return tokens
    }

    /// Decides what has waited long enough.
    package mutating func expire(at now: Int) -> [InputToken] {
        guard let deadline, now >= deadline else { return [] }
        var tokens: [InputToken] = []
        switch mode {
        case .paste: endPaste(into: &tokens)
        case .string: break
        case .ground where isShort:
            let bytes = pending
            pending = []
            if bytes.count == 1 {
                tokens.append(.key(.escape))
            } else if let character = Self.scalar(bytes[1]) {
                tokens.append(.key(.alt(character)))
            }
        case .ground: break
        }
        pending = []
        mode = .ground
        return tokens
    }

    private mutating func take(_ byte: UInt8, into tokens: inout [InputToken]) {
        switch mode {
        case .ground: takeGround(byte, into: &tokens)
        case .string: takeString(byte, into: &tokens)
        case .paste: takePaste(byte, into: &tokens)
        }
    }

    // MARK: Characters and control keys

    private mutating func takeGround(_ byte: UInt8, into tokens: inout [InputToken]) {
        guard let first = pending.first else { return begin(byte, into: &tokens) }
        if first == 0x1B {
            takeEscape(byte, into: &tokens)
        } else if (0x80...0xBF).contains(byte) {
            pending.append(byte)
            if pending.count == Self.utf8Length(first) { endCharacter(into: &tokens) }
        } else {
            pending = []
            begin(byte, into: &tokens)
        }
    }

    private mutating func begin(_ byte: UInt8, into tokens: inout [InputToken]) {
        switch byte {
        case 0x1B: pending = [byte]
        case 0x20..<0x7F:
            if let character = Self.scalar(byte) { tokens.append(.key(.character(character))) }
        case 0x80...:
            if Self.utf8Length(byte) > 1 { pending = [byte] }
        default: tokens.append(.key(Self.controlKey(byte)))
        }
    }

    private mutating func endCharacter(into tokens: inout [InputToken]) {
        let bytes = pending
        pending = []
        guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
            scalar.properties.generalCategory != .control
        else { return }
        tokens.append(.key(.character(Character(scalar))))
    }

    private static func scalar(_ byte: UInt8) -> Character? {
        (0x20..<0x7F).contains(byte) ? Character(Unicode.Scalar(byte)) : nil
    }

    private static func utf8Length(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func controlKey(_ byte: UInt8) -> Key {
        switch byte {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0D: .enter
        case 0x00: .control("@")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    // MARK: Escape sequences

    private mutating func takeEscape(_ byte: UInt8, into tokens: inout [InputToken]) {
        if byte == 0x1B {
            // An Escape inside a sequence gives that up; after a lone Escape that was a key.
            if pending.count == 1 { tokens.append(.key(.escape)) }
            pending = [byte]
        } else if byte < 0x20 || byte == 0x7F {
            if pending.count == 1 { tokens.append(.key(.escape)) }
            pending = []
            begin(byte, into: &tokens)
        } else if pending.count == 1 {
            second(byte, into: &tokens)
        } else {
            third(byte, into: &tokens)
        }
    }

    private mutating func second(_ byte: UInt8, into tokens: inout [InputToken]) {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            pending.append(byte)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            pending.append(byte)
        case 0x80...:
            // Alt and a character that is not ASCII: given as Escape and the character.
            tokens.append(.key(.escape))
            pending = []
            begin(byte, into: &tokens)
        default:
            pending = []
            if let character = Self.scalar(byte) { tokens.append(.key(.alt(character))) }
        }
    }

    private mutating func third(_ byte: UInt8, into tokens: inout [InputToken]) {
        switch pending[1] {
        case UInt8(ascii: "["): takeCSI(byte, into: &tokens)
        case UInt8(ascii: "O"):
            pending.append(byte)
            if !(0x30...0x3B).contains(byte) { endSequence(into: &tokens) }
        default:
            pending = []
            mode = .string
            takeString(byte, into: &tokens)
        }
    }

    private mutating func takeCSI(_ byte: UInt8, into tokens: inout [InputToken]) {
        pending.append(byte)
        if pending.count > 3, pending[2] == UInt8(ascii: "M") {
            // The old mouse report: three bytes follow. It is not asked for, and is taken out whole.
            if pending.count == 6 { pending = [] }
            return
        }
        if pending.count == 3, byte == UInt8(ascii: "M") { return }
        // The Linux console's F1 to F5 are `ESC [ [ A` to `ESC [ [ E`.
        let isConsole = pending[2] == UInt8(ascii: "[")
        if isConsole ? pending.count == 4 : (0x40...0x7E).contains(byte) {
            endSequence(into: &tokens)
        } else if byte >= 0x80 || pending.count > Self.longestSequence {
            pending = []
        }
    }

    private mutating func endSequence(into tokens: inout [InputToken]) {
        let sequence = pending
        pending = []
        switch sequences.meaning(of: sequence) {
        case .token(let token): tokens.append(token)
        case .pasteStart: mode = .paste
        case .nothing: break
        }
    }

    /// Inside an OSC, DCS, APC, PM or SOS string: everything up to its end is dropped.
    private mutating func takeString(_ byte: UInt8, into tokens: inout [InputToken]) {
        if pending == [0x1B] {
            pending = []
            mode = .ground
            guard byte != UInt8(ascii: "\\") else { return }
            pending = [0x1B]
            takeEscape(byte, into: &tokens)
        } else if byte == 0x1B {
            pending = [byte]
        } else if byte == 0x07 || byte == 0x18 || byte == 0x1A {
            mode = .ground
        }
    }

    // MARK: Paste

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func takePaste(_ byte: UInt8, into tokens: inout [InputToken]) {
        pending.append(byte)
        if byte == UInt8(ascii: "~"), pending.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
            pending.removeLast(Self.pasteEnd.count)
            endPaste(into: &tokens)
        } else if pending.count > 2 * Self.longestPaste {
            // The tail stays, so that the end mark is still found.
            pending.removeSubrange(Self.longestPaste..<(pending.count - Self.pasteEnd.count))
        }
    }

    private mutating func endPaste(into tokens: inout [InputToken]) {
        let text = String(decoding: pending.prefix(Self.longestPaste), as: UTF8.self)
        pending = []
        mode = .ground
        guard !text.isEmpty else { return }
        tokens.append(.paste(Self.normalised(text)))
    }

    /// Terminals send a line end inside a paste as CR, CR LF or LF.
    private static func normalised(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && !afterReturn) {
                result.append("\n")
            } else if scalar != "\n" {
                result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
    }
}
