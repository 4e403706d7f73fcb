/// What complete control sequences mean: the forms all terminals share, and the ones terminfo adds.
package struct KeySequences: Sendable {
    enum Meaning: Equatable {
        case token(InputToken)
        case pasteStart
        /// An answer, a report nobody asked for, or a key that has no name here.
        case nothing
    }

    private let extra: [[UInt8]: Key]

    /// `extra` are sequences of this terminal's own, as its terminfo entry gives them.
    package init(extra: [[UInt8]: Key] = [:]) {
        self.extra = extra
    }

    /// `sequence` starts with `ESC [` or `ESC O` and is complete.
    func meaning(of sequence: [UInt8]) -> Meaning {
        let body = sequence.dropFirst(2)
        guard let final = body.last else { return .nothing }
        let parameters = body.dropLast()
        let standard: Meaning
        if sequence[1] == UInt8(ascii: "O") {
            standard = applicationKey(final)
        } else if parameters.first == UInt8(ascii: "[") {
            standard = consoleKey(final)
        } else if let first = parameters.first, !(0x30...0x3B).contains(first) {
            standard = privateReport(parameters, final)
        } else {
            standard = cursorKey(Self.numbers(parameters), final)
        }
        if standard == .nothing, let key = extra[sequence] { return .token(.key(key)) }
        return standard
    }

    /// The numbers between `;`; a missing one is 0, and what is no number makes the list empty.
    private static func numbers(_ parameters: some Collection<UInt8>) -> [Int] {
        var result: [Int] = []
        for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            if part.isEmpty {
                result.append(0)
            } else if let number = Int(String(decoding: part, as: UTF8.self)) {
                result.append(number)
            } else {
                return []
            }
        }
        return result
    }

    // MARK: Reports

    private func privateReport(_ parameters: some Collection<UInt8>, _ final: UInt8) -> Meaning {
        let numbers = Self.numbers(parameters.dropFirst().filter { $0 != UInt8(ascii: "$") })
        switch (parameters.first, final) {
        case (UInt8(ascii: "?"), UInt8(ascii: "y")) where numbers.first == 2026 && numbers.count == 2:
            // DECRPM: 1 set, 2 reset, 3 always set; 0 unknown and 4 never.
            return .token(.synchronizedOutput((1...3).contains(numbers[1])))
        case (UInt8(ascii: "<"), UInt8(ascii: "M")) where numbers.count == 3:
            return mouse(button: numbers[0], x: numbers[1], y: numbers[2])
        default:
            return .nothing
        }
    }

    private func mouse(button: Int, x: Int, y: Int) -> Meaning {
        guard x > 0, y > 0 else { return .nothing }
        let modifiers = 4 | 8 | 16
        let at = Point(x: x - 1, y: y - 1)
        switch button & ~modifiers {
        case 0: return .token(.mouse(Mouse(.press, at: at)))
        case 64: return .token(.mouse(Mouse(.wheelUp, at: at)))
        case 65: return .token(.mouse(Mouse(.wheelDown, at: at)))
        default: return .nothing
        }
    }

    // MARK: Keys

    private func cursorKey(_ numbers: [Int], _ final: UInt8) -> Meaning {
        let modifier = numbers.count > 1 ? numbers[1] : 1
        switch final {
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
            guard let number = numbers.first else { return .nothing }
            if number == 200 { return .pasteStart }
            return editingKey(number, modifier)
        case UInt8(ascii: "P")...UInt8(ascii: "S"):
            // `CSI row ; column R` is also the answer where the cursor stands: never a key.
            guard final != UInt8(ascii: "R") else { return .nothing }
            return function(Int(final - UInt8(ascii: "P")) + 1, modifier)
        case UInt8(ascii: "Z"):
            return .token(.key(.backTab))
        default:
            return arrow(final)
        }
    }

    private func arrow(_ final: UInt8) -> Meaning {
        switch final {
        case UInt8(ascii: "A"): .token(.key(.up))
        case UInt8(ascii: "B"): .token(.key(.down))
        case UInt8(ascii: "C"): .token(.key(.right))
        case UInt8(ascii: "D"): .token(.key(.left))
        case UInt8(ascii: "F"): .token(.key(.end))
        case UInt8(ascii: "H"): .token(.key(.home))
        default: .nothing
        }
    }

    private func editingKey(_ number: Int, _ modifier: Int) -> Meaning {
        switch number {
        case 1, 7: .token(.key(.home))
        case 2: .token(.key(.insert))
        case 3: .token(.key(.delete))
        case 4, 8: .token(.key(.end))
        case 5: .token(.key(.pageUp))
        case 6: .token(.key(.pageDown))
        case 11...15: function(number - 10, modifier)
        case 17...21: function(number - 11, modifier)
        case 23...26: function(number - 12, modifier)
        case 28, 29: function(number - 13, modifier)
        case 31...34: function(number - 14, modifier)
        default: .nothing
        }
    }

    /// Shift counts twelve on and Ctrl twenty-four, as terminfo numbers them.
    private func function(_ number: Int, _ modifier: Int) -> Meaning {
        switch modifier {
        case 2: .token(.key(.function(number + 12)))
        case 5: .token(.key(.function(number + 24)))
        default: .token(.key(.function(number)))
        }
    }

    private func consoleKey(_ final: UInt8) -> Meaning {
        guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .nothing }
        return .token(.key(.function(Int(final - UInt8(ascii: "A")) + 1)))
    }

    /// Keys in application mode, the numeric keypad among them.
    private func applicationKey(_ final: UInt8) -> Meaning {
        switch final {
        case UInt8(ascii: "P")...UInt8(ascii: "S"):
            .token(.key(.function(Int(final - UInt8(ascii: "P")) + 1)))
        case UInt8(ascii: "M"): .token(.key(.enter))
        case UInt8(ascii: "I"): .token(.key(.tab))
        case UInt8(ascii: "X"): .token(.key(.character("=")))
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            .token(.key(.character(Character(Unicode.Scalar(final - 0x40)))))
        default: arrow(final)
        }
    }
}
