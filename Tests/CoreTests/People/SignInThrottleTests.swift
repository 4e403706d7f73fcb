import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Core

@Suite("Trying to sign in")
struct SignInThrottleTests {
    private let test: TestShop
    init() throws { test = try TestShop() }

    /// What came of a try: nil where it signed in.
    private func attempt(
        _ email: String = "ana@example.com", _ password: String = "wrong wrong", on terminal: String = "tty1",
        in shop: Shop? = nil
    ) -> ShopError? {
        do {
            _ = try (shop ?? test.shop).signIn(email: email, password: password, terminal: terminal)
            return nil
        } catch { return error as? ShopError }
    }

    private var rows: Int {
        get throws {
            try test.shop.database.read { session in
                try session.first("SELECT count(*) FROM sign_in_attempts") { $0.int(0) } ?? 0
            }
        }
    }

    @Test(
        "of a thousand tries in five minutes ten are looked at, of a known name and of an unknown one alike")
    func thousand() throws {
        for name in ["ana@example.com", "nobody@example.com"] {
            var said: [ShopError: Int] = [:]
            for number in 0..<1_000 {
                if number % 4 == 0 { test.clock.move(seconds: 1) }
                if let error = attempt(name, on: "tty \(name)") { said[error, default: 0] += 1 }
            }
            #expect(said[.wrongSignIn] == 10, "\(name)")
            #expect(said.count == 2, "\(said)")
            #expect(said.values.reduce(0, +) == 1_000)
        }
        #expect(try rows == 20)
    }

    @Test(
        "the right password does not get in either after ten wrong ones, until the first is five minutes old")
    func waits() throws {
        for _ in 0..<10 {
            #expect(attempt() == .wrongSignIn)
            test.clock.move(seconds: 10)
        }
        let until = TestShop.start.adding(seconds: 300)
        #expect(attempt("ana@example.com", "workshop") == .tooManyTries(until: until))
        let words = ShopError.tooManyTries(until: until).text(zone: test.shop.zone).line
        #expect(
            words
                == "There were too many tries from here: wait until 14:07. On another terminal, or with your badge, you can sign in at once."
        )
        test.clock.move(seconds: 199)
        #expect(attempt("ana@example.com", "workshop") == .tooManyTries(until: until))
        test.clock.move(seconds: 1)
        #expect(attempt("ana@example.com", "workshop") == nil)
    }

    @Test("whoever is tried by a stranger signs in on another terminal all the same")
    func elsewhere() throws {
        for _ in 0..<40 { _ = attempt(on: "pts/9") }
        #expect(attempt("ana@example.com", "workshop", on: "pts/9") != nil)
        #expect(attempt("ana@example.com", "workshop", on: "tty1") == nil)
    }

    @Test("over SSH it is the host that counts, whatever terminal each connection gets")
    func hosts() throws {
        var environment = test.clock.environment
        environment.remoteHost = "192.0.2.7"
        let remote = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
        let said = (0..<20).map { attempt(on: "pts/\($0)", in: remote) }
        #expect(said.filter { $0 == .wrongSignIn }.count == 10)
        #expect(attempt("ana@example.com", "workshop", on: "pts/0") == nil, "a terminal of this machine")
        #expect(ShopEnvironment.remoteHost(connection: "192.0.2.7 51234 192.0.2.1 22") == "192.0.2.7")
        #expect(ShopEnvironment.remoteHost(connection: "2001:db8::7 51234 2001:db8::1 22") == "2001:db8::7")
        for nothing in [nil, "", " ", "x' OR 1", "\u{1B}[31m 1 2 3"] {
            #expect(ShopEnvironment.remoteHost(connection: nothing) == nil)
        }
    }

    @Test("whoever gets it right begins anew, and takes nobody else's tries away")
    func forgotten() throws {
        for _ in 0..<9 { _ = attempt() }
        for _ in 0..<3 { _ = attempt("ben@example.com") }
        #expect(attempt("ana@example.com", "workshop") == nil)
        #expect(try rows == 3)
        for _ in 0..<9 { #expect(attempt() == .wrongSignIn) }
    }

    @Test(
        "strangers who share a place try many names there: it gets slower for all, and nobody is locked out")
    func names() throws {
        let pauses = Pauses()
        var environment = test.clock.environment
        environment.pause = { pauses.add($0) }
        environment.remoteHost = "192.0.2.7"
        let shop = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
        for number in 0..<45 {
            #expect(attempt("name\(number)@example.com", on: "pts/\(number)", in: shop) == .wrongSignIn)
        }
        #expect(pauses.all == (1...14).map { $0 * 500 }, "the first thirty cost nothing")
        #expect(attempt("ana@example.com", "workshop", on: "pts/1", in: shop) == nil)
        for number in 45..<100 { _ = attempt("name\(number)@example.com", on: "pts/1", in: shop) }
        #expect(pauses.all.max() == 10_000)
        test.clock.move(seconds: 300)
        let before = pauses.all.count
        #expect(attempt("ana@example.com", "workshop", on: "pts/1", in: shop) == nil)
        #expect(pauses.all.count == before)
    }

    @Test("a program that is started anew, and one beside it, count on from the same tries")
    func processes() throws {
        let other = try test.another()
        for _ in 0..<5 { _ = attempt() }
        for _ in 0..<5 { #expect(attempt(in: other) == .wrongSignIn) }
        #expect(attempt() != .wrongSignIn)
        #expect(attempt(in: try test.another()) != .wrongSignIn)
    }

    @Test("many at once are counted before they are looked at")
    func atOnce() async throws {
        let test = test
        let looked = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    do {
                        _ = try test.shop.signIn(
                            email: "ana@example.com", password: "wrong wrong", terminal: "tty1")
                        return true
                    } catch ShopError.tooManyTries { return false } catch ShopError.wrongSignIn {
                        return true
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(looked == 10)
    }

    @Test("from many places at once every try gets slower, and none is refused")
    func cost() throws {
        let pauses = Pauses()
        var environment = test.clock.environment
        environment.pause = { pauses.add($0) }
        let shop = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
        for place in 0..<40 {
            for _ in 0..<5 { #expect(attempt(on: "pts/\(place)", in: shop) == .wrongSignIn) }
        }
        let all = pauses.all
        #expect(all.first == 20 && all.count == 149)
        #expect(all.allSatisfy { $0 <= 2_000 } && all.last == 2_000)
        #expect(attempt("ana@example.com", "workshop", on: "tty1", in: shop) == nil)
    }

    @Test("a clock that is set back keeps nobody out, and what is kept has no name in it and an end")
    func bounded() throws {
        for _ in 0..<10 { _ = attempt("ana@example.com") }
        test.clock.move(seconds: -3_600)
        #expect(attempt("ana@example.com", "workshop") == nil)
        try test.shop.database.write { session in
            for number in 0..<SignInThrottle.mostKept + 5 {
                try SignInAttemptRows.add(
                    SignInAttempt(.code, name: "name\(number)", origin: "somewhere"), at: test.shop.now,
                    session)
            }
            let names = try session.all("SELECT DISTINCT length(name_hash) FROM sign_in_attempts") {
                $0.int(0)
            }
            #expect(names == [64])
        }
        #expect(try rows == SignInThrottle.mostKept)
    }

    @Test("tries with a code are counted apart from those with a password")
    func codes() throws {
        for _ in 0..<10 { _ = attempt() }
        try test.shop.admit(SignInAttempt(.code, name: "ana@example.com", origin: "terminal tty1"))
    }

    @Test("an unknown name takes as long as a wrong password")
    func time() throws {
        let cost = PasswordCost(passes: 2, memory: 8 << 20)
        var environment = test.clock.environment
        environment.passwordCost = cost
        let shop = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
        _ = try shop.signIn(email: "ana@example.com", password: "workshop", terminal: "tty1")
        // The shortest of many, one of each in turn: this machine may do other things meanwhile.
        var shortest: [String: Duration] = [:]
        for number in 0..<20 {
            for email in ["ana@example.com", "nobody@example.com"] {
                let time = ContinuousClock().measure { _ = attempt(email, on: "tty\(number)", in: shop) }
                shortest[email] = min(shortest[email] ?? time, time)
            }
        }
        let known = try #require(shortest["ana@example.com"])
        let unknown = try #require(shortest["nobody@example.com"])
        #expect(unknown > known * 0.4 && known > unknown * 0.4, "\(known) \(unknown)")
    }
}

/// What a shop was told to wait, in milliseconds.
private final class Pauses: Sendable {
    private let kept = Mutex<[Int64]>([])
    func add(_ pause: Int64) { kept.withLock { $0.append(pause) } }
    var all: [Int64] { kept.withLock { $0 } }
}
