import Core
import Foundation
import TestSupport
import Testing

/// The built program, killed while it speaks to a real mail server.
@Suite("Mail whose sender is killed", .serialized)
struct MailKillTests {
    /// When the lease of a letter whose sender is gone has run out, in seconds.
    private static let leaseOver: Int64 = 20 * 60

    @Test(
        "killed at any step it loses no letter, and at most one comes twice",
        arguments: PrivateMailServer.Stage.allCases)
    func atStage(stage: PrivateMailServer.Stage) throws {
        let mail = try MailOpts()
        try mail.queue(3)
        try mail.server.behave(.stall(at: stage))
        let sender = try mail.opts.start(["mail", "run", "--once"])
        try mail.server.wait(for: stage)
        sender.signal(SIGKILL)
        #expect(try sender.finish(within: 10).status == 128 + SIGKILL)
        try mail.server.behave(.accept)
        let second = try mail.opts.run(["mail", "run", "--once"])
        #expect(second.status == 0, "\(second.error)")
        try mail.shop(after: MailKillTests.leaseOver).deliver()
        try expectAllThere(mail, count: 3, kills: 1)
    }

    @Test("killed again and again after any letter, it loses none and doubles at most one a kill")
    func often() throws {
        let (mail, kills, count) = (try MailOpts(), 12, 90)
        try mail.queue(count)
        for _ in 1...kills {
            let before = mail.server.events.count { $0.hasPrefix("stage message ") }
            let sender = try mail.opts.start(["mail", "run", "--once"])
            try mail.server.wait(for: .message, times: before + 2)
            sender.signal(SIGKILL)
            _ = try sender.finish(within: 10)
        }
        #expect(try mail.opts.run(["mail", "run", "--once"]).status == 0)
        try mail.shop(after: MailKillTests.leaseOver).deliver()
        try expectAllThere(mail, count: count, kills: kills)
    }

    @Test("two programs that send at once, one of them killed, send every letter")
    func besideAnother() throws {
        let mail = try MailOpts()
        try mail.queue(20)
        let senders = try (0..<2).map { _ in try mail.opts.start(["mail", "run", "--once"]) }
        try mail.server.wait(for: .message, times: 3)
        senders[0].signal(SIGKILL)
        for sender in senders { _ = try sender.finish(within: 60) }
        try mail.shop(after: MailKillTests.leaseOver).deliver()
        try expectAllThere(mail, count: 20, kills: 1)
    }

    private func expectAllThere(_ mail: MailOpts, count: Int, kills: Int) throws {
        let received = try mail.server.letters()
        let addresses = received.flatMap(\.envelope.to)
        #expect(Set(addresses) == Set((0..<count).map { "client\($0)@example.com" }))
        #expect(addresses.count <= count + kills)
        #expect(
            Set(received.map(\.content.messageID)).count == count, "a letter that comes twice has one name")
        #expect(received.allSatisfy { $0.envelope.encrypted })
        let clear = mail.server.events.filter { $0.hasSuffix(" clear") }
        #expect(clear.allSatisfy { ["stage greeting clear", "stage ehlo clear"].contains($0) })
        let shop = try mail.shop()
        let actor = try shop.commandLineActor(email: nil, terminal: "test")
        #expect(try shop.outbox(by: actor).allSatisfy { $0.state == .accepted })
    }
}
