/// The page of HTML that follows from a letter's text: paragraphs between blank lines, lists of the lines that begin
/// with a hyphen, and the code large.
enum LetterPage {
    private static let style = """
        body { margin: 0; padding: 24px; background: #f4f4f2; color: #222; \
        font: 16px/1.5 -apple-system, "Segoe UI", Helvetica, Arial, sans-serif } \
        main { max-width: 36em; margin: auto; padding: 24px 32px; background: #fff; border: 1px solid #ddd } \
        .code { font: bold 20px/1.6 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 1px }
        """

    static func html(subject: String, text: String, code: String?) -> String {
        let body = paragraphs(of: text).map { html(of: $0, code) }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(escaped(subject))</title>
            <style>\(style)</style></head>
            <body><main>
            \(body)
            </main></body></html>

            """
    }

    /// Text that HTML takes as text, in an attribute as well; its lines stay lines.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;").replacing("\n", with: "<br>\n")
    }

    private static func paragraphs(of text: String) -> [[Substring]] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }.map(Array.init)
    }

    private static func html(of lines: [Substring], _ code: String?) -> String {
        if let code, !code.isEmpty, lines.count == 1, String(lines[0]).trimmingWhitespace() == code {
            return "<p class=\"code\">\(escaped(code))</p>"
        }
        // A list may have a line before it that says what of.
        let head = lines.prefix { !$0.hasPrefix("- ") }
        let items = lines.dropFirst(head.count)
        guard !items.isEmpty, items.allSatisfy({ $0.hasPrefix("- ") }) else {
            return "<p>\(escaped(lines.joined(separator: "\n")))</p>"
        }
        let list = items.map { "<li>\(escaped(String($0.dropFirst(2))))</li>" }.joined(separator: "\n")
        return (head.isEmpty ? "" : "<p>\(escaped(head.joined(separator: "\n")))</p>\n")
            + "<ul>\n\(list)\n</ul>"
    }
}
