import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Templates of letters")
struct LetterTemplateTests {
    @Test("every built-in letter can be written, and says all that it names", arguments: LetterKind.allCases)
    func builtIn(kind: LetterKind) throws {
        let template = try LetterTemplate(kind, kind.builtIn)
        var values: [LetterPlaceholder: String] = [:]
        for name in kind.placeholders { values[name] = "<\(name.rawValue)>" }
        let words = template.written(values)
        #expect(!words.subject.contains("{") && !words.text.contains("{"))
        for name in kind.placeholders where kind.builtIn.contains("{\(name.rawValue)}") {
            #expect((words.subject + words.text).contains("<\(name.rawValue)>"))
            #expect(!words.html.contains("<\(name.rawValue)>"), "values are escaped")
            #expect(words.html.contains("&lt;\(name.rawValue)&gt;"))
        }
        if kind.hasCode { #expect(words.text.contains("<code>")) }
    }

    @Test("a line whose placeholders are all empty is left out, and no other")
    func emptyLines() throws {
        let template = try LetterTemplate(
            .status, "Subject: {order}\n\nDue: {due}\nFrom {shop} {due}\n\n{milestone}\n")
        let words = template.written([.order: "2026-0042", .shop: "Harbor", .milestone: "Cutting"])
        #expect(words.subject == "2026-0042")
        #expect(words.text == "From Harbor \n\nCutting\n")
    }

    @Test("braces that name nothing stay as they are")
    func braces() throws {
        let template = try LetterTemplate(
            .test, "Subject: {shop}\n\n{ {} { shop} {1} p{color:red} {{shop}} }\n")
        #expect(template.written([.shop: "S"]).text == "{ {} { shop} {1} p{color:red} {S} }\n")
    }

    @Test("a value is not read for placeholders, and is escaped in HTML")
    func values() throws {
        let template = try LetterTemplate(
            .test, "Subject: x\n\n{name}\n", html: "<p title=\"{name}\">{name}</p>")
        let words = template.written([.name: "{shop}<b>\"&'\nO"])
        #expect(words.text == "{shop}<b>\"&'\nO\n")
        let escaped = "{shop}&lt;b&gt;&quot;&amp;&#39;<br>\nO"
        #expect(words.html == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test(
        "what is wrong is told by file, line and name",
        arguments: [
            ("Hello", nil, "status.txt:1: the first line has to be Subject: and the subject"),
            ("Subject:\n\nx", nil, "status.txt:1: the first line has to be Subject: and the subject"),
            ("Subject: x\n\n \n", nil, "status.txt:2: nothing stands under the subject"),
            (
                "Subject: {ordr}\n\nx", nil,
                "status.txt:1: there is no {ordr} in such a letter; {order} may be meant"
            ),
            (
                "Subject: x\n\nDear\n{nmae},", nil,
                "status.txt:4: there is no {nmae} in such a letter; {name} may be meant"
            ),
            ("Subject: x\n\n{code}", nil, "status.txt:3: there is no {code} in such a letter"),
            (
                "Subject: x\n\ny", "<p>\n{milestonne}",
                "status.html:2: there is no {milestonne} in such a letter; {milestone} may be meant"
            ),
        ] as [(String, String?, String)])
    func problems(text: String, page: String?, sentence: String) {
        do {
            _ = try LetterTemplate(.status, text, html: page)
            Issue.record("it was taken")
        } catch {
            #expect(error.sentence.hasPrefix(sentence), "\(error.sentence)")
        }
    }

    @Test("the shop's own letter is used, and one with a slip is told of while the built-in one goes out")
    func own() throws {
        let test = try TestShop()
        let templates = LetterTemplates(folder: test.shop.mailFolder)
        func words(_ kind: LetterKind) throws -> String {
            try templates.template(kind).template.written([.shop: "Harbor", .name: "Ann"]).text
        }
        try test.folder.write("Subject: x\r\n\r\nOur own\r\nwords\r\n", to: "shop.db-mail/test.txt")
        try test.folder.write("Subject: x\n\n{nothing}", to: "shop.db-mail/welcome.txt")
        try test.folder.write("Subject: x\n\nx", to: "shop.db-mail/wellcome.txt")
        #expect(try words(.test) == "Our own\nwords\n")
        #expect(try words(.welcome).hasPrefix("Hello"))
        let sentences = try test.shop.templateProblems(by: test.ana).map(\.sentence)
        #expect(sentences.count == 2)
        #expect(sentences[0].hasPrefix("welcome.txt:3: there is no {nothing}"))
        #expect(sentences[1].hasPrefix("wellcome.txt: no letter is called so"))
    }

    @Test("what cannot be read or is no text is told, too")
    func unreadable() throws {
        let test = try TestShop()
        try test.folder.write("", to: "shop.db-mail/password")
        let path = test.folder.path("shop.db-mail")
        try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: path + "/test.txt"))
        try Data(repeating: 0x61, count: 300_000).write(to: URL(fileURLWithPath: path + "/status.txt"))
        try FileManager.default.createDirectory(
            atPath: path + "/digest.txt", withIntermediateDirectories: true)
        let faults = try test.shop.templateProblems(by: test.ana).map(\.sentence).sorted()
        #expect(faults.count == 3)
        #expect(faults[0].hasPrefix("digest.txt: cannot be read"))
        #expect(faults[1] == "status.txt: is larger than 256 KiB")
        #expect(faults[2] == "test.txt: is not text in UTF-8")
    }

    @Test(
        "the page that follows from a text has its paragraphs, lists and code, and no mark-up of the text's")
    func page() {
        let page = LetterPage.html(
            subject: "A & B", text: "Dear <Ann>,\nwelcome\n\nABCD-EFGH\n\nlate:\n- one\n- two\n",
            code: "ABCD-EFGH")
        #expect(page.contains("<title>A &amp; B</title>"))
        #expect(page.contains("<p>Dear &lt;Ann&gt;,<br>\nwelcome</p>"))
        #expect(page.contains("<p class=\"code\">ABCD-EFGH</p>"))
        #expect(page.contains("<p>late:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"))
    }
}
