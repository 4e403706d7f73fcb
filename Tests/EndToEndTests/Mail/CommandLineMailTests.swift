import Core
import Foundation
import TestSupport
import Testing

@Suite("Mail on the command line", .serialized)
struct CommandLineMailTests {
    private struct Letter: Decodable {
        let letter: Int
        let kind, email, state: String
        let order, error: String?
        let attempts: Int
    }

    @Test("mail is set up, tested, and its letters listed, shown, cancelled and sent again")
    func walk() throws {
        let mail = try MailOpts()
        let opts = mail.opts
        #expect(try opts.succeed("mail", "check").output == "The settings and templates can be used.")
        let tested = try opts.succeed("mail", "test", "joao@example.com").output
        #expect(tested == "Letter 1, test, to joao@example.com: accepted by the mail server")
        #expect(try mail.server.letters().first?.envelope.to == ["joao@example.com"])
        try mail.queue(1)
        var letters = try opts.json([Letter].self, "mail", "list")
        #expect(letters.map(\.letter) == [2, 1] && letters.map(\.state) == ["waiting", "accepted"])
        let shown = try opts.succeed("mail", "show", "2").output
        #expect(
            shown.hasPrefix(
                "From      Harbor Upholstery <shop@harbor.example>\nTo        client0@example.com\n"))
        #expect(shown.contains("Subject   A test from Harbor Upholstery"))
        #expect(try opts.succeed("mail", "preview", "2", "--html").output.hasPrefix("<!DOCTYPE html>"))
        #expect(try opts.succeed("mail", "cancel", "2").output.hasPrefix("to client0@example.com: cancelled"))
        let late = try opts.run(["mail", "cancel", "1"])
        #expect(late.status == 1 && late.error.contains("Letter 1 is accepted by the mail server already."))
        #expect(try opts.succeed("mail", "retry", "2").output.contains("accepted by the mail server"))
        letters = try opts.json([Letter].self, "mail", "list", "--state", "accepted")
        #expect(letters.count == 2)
        #expect(try opts.run(["mail", "list", "--state", "lost"]).status == 64)
        #expect(try opts.run(["mail", "show", "99"]).error.contains("There is no letter 99."))
    }

    @Test("a step on the command line is told by the next run, and with --silent it is not")
    func steps() throws {
        let mail = try MailOpts()
        let opts = mail.opts
        func code() throws -> String {
            struct Codes: Decodable {
                struct Step: Decodable { let name, code: String }
                let milestones: [Step]
            }
            let order = """
                { "customer": { "name": "João", "email": "joao@example.com" }, "milestones": ["In Production"],
                  "pieces": [ { "quantity": 1, "description": "Chair" } ] }
                """
            let number = try opts.succeed("order", "new", "--file", "-", stdin: order).output
            return try opts.json(Codes.self, "codes", number).milestones[0].code
        }
        try opts.succeed("scan", try code())
        try opts.succeed("scan", "--silent", try code())
        let run = try opts.run(["mail", "run", "--once"])
        #expect(run.status == 0 && run.output.contains("accepted by the mail server"), "\(run.error)")
        let status = try mail.server.letters().filter { $0.content.subject.contains("In Production") }
        #expect(status.count == 1)
        #expect(try opts.run(["mail", "run", "--once"]).error.contains("No letter is due."))
    }

    @Test("what keeps mail back is said, and ends with 1")
    func problems() throws {
        let mail = try MailOpts()
        let opts = mail.opts
        try mail.server.behave(.answer(550, at: .rcpt))
        let refused = try opts.run(["mail", "test", "nobody@example.com"])
        #expect(
            refused.status == 1
                && refused.output.contains("not sent. The mail server refused the letter with 550"))
        try mail.queue(1)
        #expect(try opts.run(["mail", "run", "--once"]).status == 1)
        try opts.succeed("mail", "password", "--forget")
        let check = try opts.run(["mail", "check"])
        #expect(check.status == 1 && check.output.contains("opts mail password"))
        let none = try opts.run(["mail", "test", "joao@example.com"])
        #expect(none.status == 1 && none.error.contains("The mail server wants a password"))
        try mail.server.behave(.accept)
        let fromEnvironment = try opts.run(
            ["mail", "test", "joao@example.com"],
            environment: ["OPTS_MAIL_PASSWORD": PrivateMailServer.password])
        #expect(fromEnvironment.status == 0)
        #expect(try opts.run(["mail", "test", "a@b\r\nRCPT TO:<c@d.example>"]).error.contains("no address"))
    }

    @Test("a template of the shop's own is told of by file, line and name where it is wrong")
    func templates() throws {
        let mail = try MailOpts()
        let built = try mail.opts.succeed("mail", "template", "status").output
        #expect(built.hasPrefix("Subject: Order {order}"))
        let folder = mail.opts.database + "-mail"
        try Data(built.replacingOccurrences(of: "{progress}", with: "{progres}").utf8).write(
            to: URL(fileURLWithPath: folder + "/status.txt"))
        let check = try mail.opts.run(["mail", "check"])
        #expect(check.status == 1)
        #expect(
            check.output.hasPrefix(
                "status.txt:9: there is no {progres} in such a letter; {progress} may be meant: the built-in letter"
            ))
        #expect(try mail.opts.succeed("mail", "template").output.contains("digest"))
    }

    @Test("nothing is mailed from a demo")
    func demo() throws {
        let opts = try Opts()
        try opts.succeed("demo", "--orders", "6")
        let test = try opts.run(["mail", "test", "ana@example.com"])
        #expect(test.status == 1 && test.error.contains("This is a demo shop: nothing is mailed from it."))
    }

    @Test("a shop that mails nothing is told what is missing")
    func notSetUp() throws {
        let opts = try CommandLineShop.fresh()
        let check = try opts.run(["mail", "check"])
        #expect(check.status == 1 && check.output.contains("the setting mailServer is missing"))
        #expect(try opts.run(["mail", "run", "--once"]).status == 0, "nothing waits")
    }

    @Test("the password is nowhere in the database")
    func password() throws {
        let mail = try MailOpts()
        for bytes in mail.opts.databaseBytes() {
            #expect(bytes?.range(of: Data(PrivateMailServer.password.utf8)) == nil)
        }
        #expect(!(try mail.opts.succeed("export").output.contains("mailServer")))
    }

    @Test("the program sends what waits while it is open")
    func program() throws {
        let mail = try MailOpts()
        let session = try mail.opts.open()
        try session.waitUntil("Sign in")
        try mail.queue(2)
        try mail.server.wait(for: .message, times: 2)
        try session.signal(SIGTERM)
        #expect(try session.waitForEnd() == 0)
        #expect(try mail.server.letters().count == 2)
    }
}
