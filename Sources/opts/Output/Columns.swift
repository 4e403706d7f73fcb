import Core
import Terminal

/// Text made safe and brought to a width in terminal cells.
enum Columns {
    static func cells(of text: String) -> Int { TextWidth.cells(of: SafeText.visible(text)) }

    /// At least `width` cells wide; never cut.
    static func padded(_ text: String, to width: Int) -> String {
        let safe = SafeText.visible(text)
        return safe + String(repeating: " ", count: max(0, width - TextWidth.cells(of: safe)))
    }

    /// Exactly `width` cells wide.
    static func fitted(_ text: String, to width: Int) -> String {
        padded(TextWidth.truncated(SafeText.visible(text), to: width, ellipsis: "…"), to: width)
    }
}
