import Foundation

/// An e-mail address of usual form: one `@`, a domain with a dot, and nothing that could end a header.
package struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
    /// As it was typed, without white space around it.
    package let text: String

    package static let longest = 254

    /// Nil where `text` is no address that mail could be sent to.
    package init?(_ text: String) {
        let bare = text.trimmingWhitespace()
        let parts = bare.split(separator: "@", omittingEmptySubsequences: false)
        guard bare.utf8.count <= EmailAddress.longest, parts.count == 2,
            EmailAddress.isLocal(parts[0]), EmailAddress.isDomain(parts[1])
        else { return nil }
        self.text = bare
    }

    package var description: String { text }

    /// The form in which two addresses are compared: case does not matter.
    package var folded: String { EmailAddress.fold(text) }

    /// The form in which what was typed as an address is compared: neither case nor the way in which an accented
    /// letter is put together matters.
    package static func fold(_ text: String) -> String {
        text.lowercased().precomposedStringWithCanonicalMapping
    }

    private static func isLocal(_ local: Substring) -> Bool {
        (1...64).contains(local.utf8.count) && !local.hasPrefix(".") && !local.hasSuffix(".")
            && !local.contains("..") && local.unicodeScalars.allSatisfy(isAllowed)
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.unicodeScalars.allSatisfy { $0 == "-" || isLetterOrDigit($0) }
            }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        isLetterOrDigit(scalar) || (scalar.isASCII && "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains(scalar))
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
            .decimalNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }
}
