/// Stand-in until the shop's own arrives: control, bidi and zero-width characters become a visible mark.
package enum SafeText {
    package static func visible(_ text: String, keepingNewlines: Bool = false) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    if keepingNewlines && scalar == "\n" { return scalar }
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
                    default: return scalar
                    }
                }))
    }
}
