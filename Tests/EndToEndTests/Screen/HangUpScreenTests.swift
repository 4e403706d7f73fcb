import Core
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A terminal that goes away while something hangs")
struct HangUpScreenTests {
    /// Less than the ten seconds that the database's lock and the print system are waited for, and more than the two
    /// in which the program ends: this machine may have other things to do.
    private static let soon: TimeInterval = 8

    @Test("where another program has the database, the program ends all the same, and the database is sound")
    func locked() throws {
        let (opts, _) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("Siobhán O’Brien")
        try session.waitUntil("Siobhán O’Brien")
        let lock = open(opts.database + "-lock", O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        try session.signal(SIGHUP)
        #expect(try session.waitForEnd(within: Self.soon) == 0)
        close(lock)
        #expect(try opts.run(["doctor"]).status == 0)
    }

    @Test("where the print system does not answer, the program ends all the same, and the job is kept")
    func printing() throws {
        let deaf = try DeafServer()
        let (opts, number) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn(environment: ["CUPS_SERVER": "127.0.0.1:\(deaf.port)"])
        try session.press(.character("p"))
        let deadline = Date(timeIntervalSinceNow: TerminalSession.patience)
        while !deaf.isAsked, Date() < deadline { poll(nil, 0, 20) }
        #expect(deaf.isAsked)
        try session.signal(SIGHUP)
        #expect(try session.waitForEnd(within: Self.soon) == 0)
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: CommandLineShop.admin, terminal: "test")
        #expect(try shop.printQueueSummary(by: ana).waiting == 1, "\(number)")
        let last = try shop.auditTrail(AuditQuery(), limit: 1, by: ana).records
        #expect(last.first?.words == "signed out as the terminal went away")
    }
}

/// Takes connections and never says anything.
private final class DeafServer {
    let port: Int
    private let socket: Int32

    init() throws {
        port = try LoopbackPort.free()
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0, listen(socket, 16) == 0 else { throw LoopbackPort.Problem.neverOpened(port) }
    }

    deinit { close(socket) }

    /// Whether somebody has connected.
    var isAsked: Bool {
        var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, 0) > 0
    }
}
