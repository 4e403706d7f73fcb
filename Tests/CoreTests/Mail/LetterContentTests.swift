import Foundation
import TestSupport
import Testing

@testable import Core

/// What a real server is given, as an independent parser reads it.
@Suite("What letters say", .serialized)
struct LetterContentTests {
    static let names = [
        "João Gonçalves", "Ольга Петрова", "山田 太郎", "محمد عبد الله", "יוסף כהן", "Χρήστος Παπάς", "김민준",
        "प्रिया शर्मा",
    ]
    static let hostile = [
        "a\r\nBcc: thief@example.com", "Ann\" <thief@example.com>, \"x", "<thief@example.com>",
        "a, thief@example.com",
        "x\u{1}\u{1B}[31m", "\u{202E}moc.elpmaxe@feiht", "=?utf-8?q?x=0D=0ABcc:_thief@example.com?=",
        "a\u{2028}Bcc: b",
        "\r\n.\r\nMAIL FROM:<thief@example.com>\r\n", ".", "{code} {shop}", "$(touch /tmp/x) `id` --help",
        String(repeating: "long ", count: 39),
    ]

    /// The headers of every letter, in their order.
    static let headers = [
        "content-type", "mime-version", "from", "to", "subject", "date", "message-id", "auto-submitted",
    ]

    @Test("names in any script arrive as they are, in the header, the text and the page", arguments: names)
    func scripts(name: String) throws {
        let mail = try MailShop()
        let order = try mail.order(name)
        try mail.complete("In Production", of: order)
        let letter = try sent(.status, mail)
        #expect(letter.content.to == [.init(name, "joao@example.com")])
        #expect(letter.content.subject == "Order \(order.number): In Production")
        #expect(letter.text.contains("Dear \(name),") && letter.page.contains("Dear \(name),"))
    }

    @Test("no name, note or shop's name makes a header, a recipient or a second message", arguments: hostile)
    func injection(text: String) throws {
        let mail = try MailShop()
        _ = try mail.shop.changeSettings([.shopName: "Harbor \(text.prefix(150))"], by: mail.ana)
        let order = try mail.order(text.isBlank ? "x" : text, notes: text)
        try mail.complete("In Production", of: order)
        let letter = try sent(.status, mail)
        #expect(letter.content.headers == LetterContentTests.headers)
        #expect(letter.content.to.map(\.address) == ["joao@example.com"])
        #expect(letter.content.from.map(\.address) == ["shop@harbor.example"])
        #expect(letter.content.cc.isEmpty && letter.content.bcc.isEmpty && letter.content.defects == [])
        #expect(letter.envelope.to == ["joao@example.com"] && letter.envelope.from == "shop@harbor.example")
        let shown = SafeText.visible(text, keepingNewlines: true)
        #expect(letter.text.contains(shown.trimmingWhitespace()), "\(letter.text)")
        for part in letter.content.parts {
            let bad = (part.text ?? "").unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\r" && $0 != "\n")
                    || [0x202E, 0x200B, 0x2028, 0x85].contains($0.value)
            }
            #expect(bad.isEmpty)
        }
        #expect(try mail.server.letters().filter { $0.content.subject.hasPrefix("Order") }.count == 1)
    }

    @Test(
        "addresses that could carry a command are refused before anything is written",
        arguments: [
            "a@example.com\r\nRCPT TO:<b@example.com>", "a@example.com>, <b@example.com", "a b@example.com",
            "<a@example.com>", "a@example.com, b@example.com", "a@exam\u{0}ple.com", "\"a b\"@example.com",
            "a@",
            "@example.com", "a@localhost", "a@example.com\u{202E}",
        ])
    func badAddress(text: String) throws {
        let test = try TestShop()
        #expect(throws: ShopError.self) { try test.shop.queueTestLetter(to: text, by: test.ana) }
    }

    @Test("an address with letters beyond ASCII is used with servers that take it")
    func internationalAddress() throws {
        let mail = try MailShop()
        _ = try mail.test(to: "joão@exämple.com")
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
        #expect(try mail.server.letters().first?.content.to.map(\.address).first?.hasPrefix("joão@") == true)
    }

    @Test("a status letter has the order on paper with it where that is set")
    func attachment() throws {
        let mail = try MailShop()
        _ = try mail.shop.changeSettings([.mailAttach: "yes"], by: mail.ana)
        let order = try mail.order(notes: "We call before we come.")
        try mail.complete("In Production", of: order)
        let letter = try sent(.status, mail)
        #expect(
            letter.content.structure == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
            ])
        let paper = try #require(letter.content.parts.last)
        #expect(paper.name == "\(order.number).pdf" && paper.start == "%PDF-" && paper.bytes > 1000)
        #expect(letter.text.contains("1 of 3 steps done.") && letter.text.contains("We call before we come."))
        #expect(!letter.text.contains("Ana"), "nobody of the shop is named")
    }

    @Test("the client's copy is mailed when it is asked for")
    func clientCopy() throws {
        let mail = try MailShop()
        let order = try mail.order()
        _ = try mail.shop.mailClientCopy(of: order.id, by: mail.ana)
        let letter = try sent(.clientCopy, mail)
        #expect(letter.content.subject == "Your order \(order.number)")
        #expect(letter.content.parts.last?.type == "application/pdf")
        let without = try mail.order("Nobody", email: nil)
        #expect(throws: ShopError.mail(.noAddress(customer: "Nobody"))) {
            try mail.shop.mailClientCopy(of: without.id, by: mail.ana)
        }
    }

    @Test("each attempt makes a code of its own; all count until one is used, and none is in the database")
    func codes() throws {
        let mail = try MailShop()
        let order = try mail.order()
        try queueRegistration(order, mail)
        try mail.server.behave(.drop(at: .message))
        _ = try mail.shop.deliver()
        try mail.server.behave(.accept)
        mail.clock.move(seconds: 60)
        _ = try mail.shop.deliver()
        let letters = try mail.server.letters().filter { $0.content.subject.hasPrefix("Follow") }
        let codes = try letters.map { letter in
            try #require(
                letter.text.split(separator: "\n").map(String.init).compactMap { OneTimeCode(typed: $0) }
                    .first)
        }
        #expect(Set(codes).count == 2)
        let found = try mail.shop.database.read { session in
            try codes.map { try OneTimeCodeRows.find($0, at: mail.shop.now, session)?.purpose }
        }
        #expect(found == [.registration(order.customer.id), .registration(order.customer.id)])
        let path = mail.test.folder.path("shop.db")
        let bytes = ["", "-wal"].compactMap { FileManager.default.contents(atPath: path + $0) }.reduce(
            Data(), +)
        for code in codes {
            #expect(bytes.range(of: Data(code.text.utf8)) == nil)
            #expect(bytes.range(of: Data(code.text.replacing("-", with: "").utf8)) == nil)
        }
        #expect(letters.allSatisfy { $0.page.contains("<p class=\"code\">") })
    }

    @Test("a letter goes to the address that its customer has by then")
    func newAddress() throws {
        let mail = try MailShop()
        let order = try mail.order()
        try mail.complete("In Production", of: order)
        var customer = CustomerDraft(order.customer)
        customer.email = "new@example.com"
        _ = try mail.shop.changeCustomer(order.customer, to: customer, by: mail.ana)
        #expect(try sent(.status, mail).envelope.to == ["new@example.com"])
        #expect(try mail.letters(.status).first?.recipient.email.text == "new@example.com")
    }

    @Test("a letter is not sent any more where what it tells is gone or over")
    func void() throws {
        let mail = try MailShop()
        let orders = try (0..<4).map { try mail.order("Client \($0)", email: "c\($0)@example.com") }
        for order in orders { try mail.complete("In Production", of: order) }
        _ = try mail.shop.cancelOrder(orders[0].id, reason: "x", by: mail.ana)
        _ = try mail.shop.deleteOrder(orders[1].id, confirmation: orders[1].number.text, by: mail.ana)
        var customer = CustomerDraft(orders[2].customer)
        customer.wantsMail = false
        _ = try mail.shop.changeCustomer(orders[2].customer, to: customer, by: mail.ana)
        customer = CustomerDraft(orders[3].customer)
        customer.email = ""
        _ = try mail.shop.changeCustomer(orders[3].customer, to: customer, by: mail.ana)
        _ = try mail.shop.deliver()
        let letters = try mail.letters(.status).sorted { $0.id < $1.id }
        #expect(letters.map(\.state) == [.cancelled, .cancelled, .cancelled, .cancelled])
        #expect(
            letters.map(\.error) == [
                "The order was cancelled.", "The order was deleted.", "The customer wants no mail.",
                "The customer has no e-mail address any more.",
            ])
        #expect(letters[1].title == "status of \(orders[1].number)")
        #expect(try mail.server.letters().filter { $0.content.subject.hasPrefix("Order") }.isEmpty)
    }

    @Test("the digest names what is late and what waits, and is not sent when its day is over")
    func digest() throws {
        let mail = try MailShop()
        var draft = try mail.test.draft("Olga <b>", milestones: ["In Production"])
        draft.due = CalendarDay(iso: "2026-11-20")
        let late = try mail.shop.createOrder(draft, by: mail.ana)
        let held = try mail.order("Held")
        _ = try mail.shop.perform(
            .hold(reason: "no fabric", waitingOn: .fabric), on: held.milestones[0].id, by: mail.ana)
        _ = try mail.shop.changeSettings([.digestHour: "7"], by: mail.ana)
        #expect(try mail.shop.queueDigest() == 1)
        let letter = try sent(.digest, mail)
        #expect(letter.content.subject == "Harbor, Tue 24 Nov 2026: 1 late, 1 waiting")
        #expect(letter.text.contains("- \(late.number), Olga <b>, due Fri 20 Nov 2026"))
        #expect(letter.text.contains("- \(held.number), Held: fabric for 0 days, no fabric"))
        #expect(letter.page.contains("Olga &lt;b&gt;"))
        mail.clock.move(seconds: 86_400)
        mail.server.stop()
        #expect(try mail.shop.queueDigest() == 1)
        mail.clock.move(seconds: 86_400)
        _ = try mail.shop.deliver()
        #expect(try mail.letters(.digest).first?.error == "The day is over.")
    }

    @Test("the shop's own template is sent, in text and in HTML")
    func ownTemplate() throws {
        let mail = try MailShop()
        try mail.test.folder.write(
            "Subject: {order} ist fertig\n\nHallo {client}", to: "shop.db-mail/status.txt")
        try mail.test.folder.write("<h1>{client}</h1>", to: "shop.db-mail/status.html")
        let order = try mail.order("A <&> B")
        try mail.complete("In Production", of: order)
        let letter = try sent(.status, mail)
        #expect(letter.content.subject == "\(order.number) ist fertig")
        #expect(letter.text == "Hallo A <&> B\n" && letter.page == "<h1>A &lt;&amp;&gt; B</h1>")
    }

    // MARK: Parts

    /// Sends what is due, and gives the letter of that kind.
    private func sent(_ kind: LetterKind, _ mail: MailShop) throws -> ReceivedLetter {
        _ = try mail.shop.deliver()
        let id = try #require(try mail.letters(kind).first).messageID
        return try #require(try mail.server.letters().last { $0.content.messageID == id })
    }

    /// What a new customer's order puts into the outbox, where it has not done so.
    private func queueRegistration(_ order: Order, _ mail: MailShop) throws {
        guard try mail.letters(.registration).isEmpty else { return }
        _ = try mail.shop.database.write {
            try OutboxRows.queue(
                .registration, to: try #require(LetterRecipient(order.customer)), at: mail.shop.now,
                by: mail.ana,
                $0)
        }
    }
}
