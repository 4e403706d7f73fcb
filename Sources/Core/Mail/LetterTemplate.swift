/// What a kind of letter says: a subject, a text, and perhaps a page of HTML of its own. Without one the page follows
/// from the text.
struct LetterTemplate: Sendable, Hashable {
    private static let subjectMark = "subject:"

    private let subject, text: TemplateText
    private let html: TemplateText?

    /// - Parameters:
    ///   - source: `Subject: …`, a blank line, the text.
    ///   - html: a whole page.
    init(_ kind: LetterKind, _ source: String, html: String? = nil) throws(TemplateProblem) {
        let (textFile, pageFile) = LetterTemplate.fileNames(kind)
        let allowed = kind.placeholders
        let lines = source.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, first.lowercased().hasPrefix(LetterTemplate.subjectMark) else {
            throw TemplateProblem(file: textFile, line: 1, .noSubject)
        }
        let subject = String(first.dropFirst(LetterTemplate.subjectMark.count)).trimmingWhitespace()
        guard !subject.isEmpty else { throw TemplateProblem(file: textFile, line: 1, .noSubject) }
        guard lines.count == 2, !lines[1].allSatisfy(\.isWhitespace) else {
            throw TemplateProblem(file: textFile, line: 2, .empty)
        }
        self.subject = try TemplateText(subject, file: textFile, line: 1, allowed: allowed)
        text = try TemplateText(lines[1], file: textFile, line: 2, allowed: allowed)
        if let html {
            self.html = try TemplateText(html, file: pageFile, line: 1, allowed: allowed)
        } else {
            self.html = nil
        }
    }

    /// What the files of a kind are called in the shop's folder.
    static func fileNames(_ kind: LetterKind) -> (text: String, page: String) {
        ("\(kind.rawValue).txt", "\(kind.rawValue).html")
    }

    /// - Parameter values: safe to show, and not escaped.
    func written(_ values: [LetterPlaceholder: String]) -> LetterWords {
        let subject = subject.filled(values).replacing("\n", with: " ")
        let text = text.filled(values).trimmingWhitespace() + "\n"
        return LetterWords(
            subject: subject, text: text,
            html: html?.filled(values, escape: LetterPage.escaped)
                ?? LetterPage.html(subject: subject, text: text, code: values[.code]))
    }
}
