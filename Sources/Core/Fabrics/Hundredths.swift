/// Numbers with two decimals, as people type lengths.
enum Hundredths {
    /// `5` is 500, `5.5` and `5 1/2` are 550; nil where `text` is no such number. Fractions are rounded to the nearest
    /// hundredth.
    static func read(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: \.isWhitespace)
        switch parts.count {
        case 1: return fraction(parts[0]) ?? decimal(parts[0])
        case 2:
            guard let whole = digits(parts[0]), let part = fraction(parts[1]), part < 100 else { return nil }
            return whole * 100 + part
        default: return nil
        }
    }

    static func text(_ hundredths: Int) -> String {
        let rest = abs(hundredths) % 100
        let sign = hundredths < 0 ? "-" : ""
        let whole = "\(sign)\(abs(hundredths) / 100)"
        if rest == 0 { return whole }
        return "\(whole).\(rest % 10 == 0 ? String(rest / 10) : pad(rest, 2))"
    }

    private static func decimal(_ text: Substring) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = parts[0].isEmpty && parts.count == 2 ? 0 : digits(parts[0]) else {
            return nil
        }
        guard parts.count == 2 else { return whole * 100 }
        guard (1...2).contains(parts[1].count), let rest = digits(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }

    private static func fraction(_ text: Substring) -> Int? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let over = digits(parts[0]), let under = digits(parts[1]), under > 0 else {
            return nil
        }
        return (over * 200 + under) / (under * 2)
    }

    /// At most seven digits, so that no product of them is too large.
    private static func digits(_ text: Substring) -> Int? {
        guard (1...7).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text)
    }
}
