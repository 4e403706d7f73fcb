import Foundation

/// The templates of a shop: its own, from its folder, and those that are built in.
struct LetterTemplates: Sendable {
    let folder: MailFolder

    /// The shop's own template, where it has one that can be used, else the one that is built in; and what is wrong with
    /// the shop's own. A slip in a template keeps no letter back.
    func template(_ kind: LetterKind) throws(TemplateProblem) -> (
        template: LetterTemplate, problem: TemplateProblem?
    ) {
        do throws(TemplateProblem) {
            if let own = try own(kind) { return (own, nil) }
            return (try LetterTemplate(kind, kind.builtIn), nil)
        } catch {
            return (try LetterTemplate(kind, kind.builtIn), error)
        }
    }

    /// Everything that is wrong in the folder.
    func problems() -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        for kind in LetterKind.allCases {
            do throws(TemplateProblem) { _ = try own(kind) } catch { problems.append(error) }
        }
        return problems + strangers()
    }

    private func own(_ kind: LetterKind) throws(TemplateProblem) -> LetterTemplate? {
        let names = LetterTemplate.fileNames(kind)
        let (text, page) = (try folder.text(names.text), try folder.text(names.page))
        guard text != nil || page != nil else { return nil }
        return try LetterTemplate(kind, text ?? kind.builtIn, html: page)
    }

    /// Files that look like templates and are never read.
    private func strangers() -> [TemplateProblem] {
        let known = Set(LetterKind.allCases.flatMap { [$0.rawValue + ".txt", $0.rawValue + ".html"] })
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.sorted().filter { name in
            (name.hasSuffix(".txt") || name.hasSuffix(".html")) && !known.contains(name)
        }.map { TemplateProblem(file: $0, .unknownLetter) }
    }
}
