import Core
import Foundation
import TestSupport
import Testing

/// The built program, ended in order while it speaks to a real mail server.
@Suite("Mail whose sender is ended", .serialized)
struct MailEndTests {
    private static let signals = [SIGTERM, SIGINT, SIGHUP]

    /// The only letter of a shop.
    private func letter(_ mail: MailOpts) throws -> OutboxLetter {
        let shop = try mail.shop()
        let actor = try shop.commandLineActor(email: nil, terminal: "test")
        return try #require(try shop.outbox(by: actor).first)
    }

    private func expectUntouched(_ mail: MailOpts) throws {
        let left = try letter(mail)
        #expect(left.state == .waiting && left.attempts == 0 && left.leasedUntil == nil && left.error == nil)
        try mail.server.behave(.accept)
        #expect(try mail.opts.run(["mail", "run", "--once"]).status == 0)
        #expect(try mail.server.letters().count == 1, "the next one sends it at once")
    }

    @Test(
        "opts mail run ends at a signal, and leaves a letter that the server does not have yet to the next one",
        arguments: [PrivateMailServer.Stage.greeting, .rcpt], signals)
    func runLeaves(stage: PrivateMailServer.Stage, signal: Int32) throws {
        let mail = try MailOpts()
        try mail.queue(1)
        try mail.server.behave(.stall(at: stage))
        let sender = try mail.opts.start(["mail", "run"])
        try mail.server.wait(for: stage)
        sender.signal(signal)
        #expect(try sender.finish(within: 20).status == 0)
        try expectUntouched(mail)
    }

    @Test("opts mail run finishes the letter that the server has, and then ends")
    func runFinishes() throws {
        let mail = try MailOpts()
        try mail.queue(2)
        try mail.server.behave(.hold(at: .message))
        let sender = try mail.opts.start(["mail", "run"])
        try mail.server.wait(for: .message)
        sender.signal(SIGTERM)
        try mail.server.behave(.accept)
        #expect(try sender.finish(within: 20).status == 0)
        #expect(try mail.server.letters().count == 1, "the other is not begun")
    }

    @Test("opts mail run ends at a signal while nothing is due, and with --once says that it was ended")
    func idle() throws {
        let mail = try MailOpts()
        let sender = try mail.opts.start(["mail", "run"])
        try mail.queue(1)
        try mail.server.wait(for: .quit)
        sender.signal(SIGTERM)
        #expect(try sender.finish(within: 20).status == 0)
        try mail.queue(1)
        try mail.server.behave(.stall(at: .rcpt))
        let once = try mail.opts.start(["mail", "run", "--once"])
        try mail.server.wait(for: .rcpt, times: 2)
        once.signal(SIGTERM)
        #expect(try once.finish(within: 20).status == 1)
    }

    @Test(
        "the program that is left, or whose terminal hangs up, leaves the letter, and ends soon",
        arguments: [nil, SIGTERM, SIGHUP])
    func program(signal: Int32?) throws {
        let mail = try MailOpts()
        let session = try mail.opts.open()
        try session.waitUntil("Sign in")
        try mail.server.behave(.stall(at: .rcpt))
        try mail.queue(1)
        try mail.server.wait(for: .rcpt)
        if let signal { try session.signal(signal) } else { try session.press(.control("q")) }
        #expect(try session.waitForEnd() == 0)
        try expectUntouched(mail)
    }

    @Test("a letter that the server looks at when the program is left is put off and may come twice")
    func programPutsOff() throws {
        let mail = try MailOpts()
        let session = try mail.opts.open()
        try session.waitUntil("Sign in")
        try mail.server.behave(.stall(at: .message))
        try mail.queue(1)
        try mail.server.wait(for: .message)
        try session.signal(SIGHUP)
        #expect(try session.waitForEnd() == 0)
        let left = try letter(mail)
        #expect(left.state == .waiting && left.leasedUntil == nil)
        #expect(left.error?.contains("It may come twice.") == true)
    }
}
