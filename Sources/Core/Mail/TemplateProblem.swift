/// Why a template of the shop's own cannot be used.
package struct TemplateProblem: Error, Sendable, Hashable {
    package enum Fault: Sendable, Hashable {
        /// The system's words.
        case unreadable(String)
        case tooLarge
        /// Not UTF-8.
        case notText
        /// The first line is not `Subject: …`.
        case noSubject
        /// Nothing stands under the subject.
        case empty
        /// In braces, and nothing that such a letter has.
        case unknownPlaceholder(String, meant: LetterPlaceholder?)
        /// No letter is called so: the file is never read.
        case unknownLetter
    }

    /// The name of the file, `status.txt`.
    package let file: String
    /// From 1; nil where it is the file as a whole.
    package let line: Int?
    package let fault: Fault

    init(file: String, line: Int? = nil, _ fault: Fault) {
        self.file = file
        self.line = line
        self.fault = fault
    }

    /// `status.txt:4: there is no {custmer} in such a letter; {client} may be meant`, safe to show.
    package var sentence: String {
        "\(SafeText.visible(file))\(line.map { ":\($0)" } ?? ""): \(words)"
    }

    private var words: String {
        switch fault {
        case .unreadable(let reason): "cannot be read (\(SafeText.visible(reason)))"
        case .tooLarge: "is larger than \(MailFolder.mostBytes >> 10) KiB"
        case .notText: "is not text in UTF-8"
        case .noSubject: "the first line has to be Subject: and the subject"
        case .empty: "nothing stands under the subject"
        case .unknownPlaceholder(let name, let meant):
            "there is no {\(SafeText.visible(name))} in such a letter"
                + (meant.map { "; {\($0.rawValue)} may be meant" } ?? "")
        case .unknownLetter:
            "no letter is called so; there are "
                + LetterKind.allCases.map(\.rawValue).joined(separator: ", ")
        }
    }
}
