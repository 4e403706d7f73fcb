/// A keyboard layout, as it shows in what arrives of a scanner that types as on a US keyboard.
///
/// The table has what differs for the characters of the scan-doctor card: capitals and `:` are typed with Shift.
package struct KeyboardLayout: Sendable, Hashable {
    package let name: String
    private let changed: [Character: Character]

    private init(_ name: String, _ keys: String = "", _ typed: String = "") {
        self.name = name
        changed = Dictionary(uniqueKeysWithValues: zip(keys, typed))
    }

    /// What arrives instead of `character`.
    package func typed(_ character: Character) -> Character { changed[character] ?? character }

    /// Whether every letter that codes are made of arrives as itself.
    package var isSafe: Bool {
        ScannerLetters.needed.allSatisfy { typed($0).folded == $0.folded }
    }

    /// The likelier first, where two would do.
    package static let all = [
        KeyboardLayout("US or UK QWERTY"),
        KeyboardLayout("German QWERTZ", "YZ-/:", "ZYß-Ö"),
        KeyboardLayout("French AZERTY", "QAWZM1234567890-./:", "AQZW?&é\"'(-è_çà):!M"),
        KeyboardLayout("French AZERTY", "QAWZM-./:", "AQZW?):!M"),
        KeyboardLayout("Belgian AZERTY", "QAWZM1234567890-./:", "AQZW?&é\"'(§è!çà):=M"),
        KeyboardLayout("Turkish Q", "-./:", "*ç.Ş"),
        KeyboardLayout("Swedish or Finnish QWERTY", "-/:", "+-Ö"),
        KeyboardLayout("Danish QWERTY", "-/:", "+-Æ"),
        KeyboardLayout("Norwegian QWERTY", "-/:", "+-Ø"),
        KeyboardLayout("Spanish QWERTY", "-/:", "'-Ñ"),
        KeyboardLayout("Portuguese or Italian QWERTY", "-/:", "'-Ç"),
        KeyboardLayout("Brazilian QWERTY", "/:", ";Ç"),
        KeyboardLayout("Canadian French QWERTY", "/", "é"),
        KeyboardLayout("Swiss QWERTZ", "YZ-/:", "ZY'-é"),
        KeyboardLayout("Hungarian QWERTZ", "YZ0-/:", "ZYöü-É"),
        KeyboardLayout("Czech QWERTZ", "YZ1234567890-/:", "ZY+ěščřžýáíé=-\""),
        KeyboardLayout("Dvorak", "QWERTYUIOPSDFGHJKLZXCVBN-./:", "\"<>PYFGCRLOEUIDHTN:QJKXB[vzS"),
        KeyboardLayout("Colemak", "ERTYUIOPSDFGJKLN:", "FPGJLUY:RSTDNEIKO"),
        KeyboardLayout("Turkish F", "QWERTYUIOASDFGHJKZXCVBNM:", "FGĞIODRNHUİEAÜTKMJÖVCÇZSY"),
        KeyboardLayout(
            "Russian", "QWERTYUIOPASDFGHJKLZXCVBNM./:", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬю.Ж"),
        KeyboardLayout(
            "Ukrainian", "QWERTYUIOPASDFGHJKLZXCVBNM./:", "ЙЦУКЕНГШЩЗФІВАПРОЛДЯЧСМИТЬю.Ж"),
        KeyboardLayout("Greek", "QWERTYUIOPASDFGHJKLZXCVBNM:", ":ΣΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ¨"),
    ]
}

extension Character {
    /// The same for a capital and its small letter.
    package var folded: Character {
        let lower = lowercased()
        return lower.count == 1 ? lower.first ?? self : self
    }
}
