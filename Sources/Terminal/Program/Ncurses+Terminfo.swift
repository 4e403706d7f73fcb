import CNcurses

extension Ncurses {
    private static let keyCapabilities: [(name: String, key: Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
            ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert),
            ("kcbt", .backTab), ("kent", .enter),
        ] + (1...24).map { ("kf\($0)", .function($0)) }

    /// The key sequences of this terminal, for those that are not of the common forms.
    static func readKeySequences() -> KeySequences {
        var extra: [[UInt8]: Key] = [:]
        for (name, key) in keyCapabilities {
            let sequence = capability(name)
            if sequence.count > 2, extra[sequence] == nil { extra[sequence] = key }
        }
        return KeySequences(extra: extra)
    }

    /// Attributes off, cursor shown, main screen: what every way out needs.
    static func readResetString() -> [UInt8] {
        ["sgr0", "op", "cnorm", "rmcup"].flatMap(capability)
    }

    /// A capability without the pauses (`$<5>`) written into some, empty where the terminal has none.
    private static func capability(_ name: String) -> [UInt8] {
        guard let value = opts_terminfo_string(name) else { return [] }
        let bytes = Array(String(cString: value).utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: "$<".utf8), let end = bytes[index...].firstIndex(of: 0x3E) {
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
