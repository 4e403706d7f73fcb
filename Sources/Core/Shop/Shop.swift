import Foundation

/// The shop: every operation there is. Each takes the `Actor` who asks, checks that person's right, runs
/// one transaction and records what happened. Extensions by topic: `Shop+Orders`, `Shop+Scanning` …
///
///     let shop = try Shop.open(path, environment: .live)
///     let ana = try shop.signIn(email: "ana@example.com", password: "…", terminal: "tty1")
///     try shop.perform(.complete, on: milestone, by: ana)
package final class Shop: Sendable {
    let database: Database
    let environment: ShopEnvironment
    let lists = Guarded(ListCache())

    private init(database: Database, environment: ShopEnvironment) {
        self.database = database
        self.environment = environment
    }

    /// Opens the shop whose database is at `path`.
    /// - Parameter creating: whether to make the file when there is none.
    /// - Throws: `ShopError.storage`, with the file unchanged.
    package static func open(
        _ path: String, creating: Bool = true, environment: ShopEnvironment = .live
    ) throws -> Shop {
        try reporting {
            Shop(database: try Database(path: path, creating: creating), environment: environment)
        }
    }

    /// Whether files of this host can be named here.
    package var reachesFiles: Bool { environment.reachesFiles }

    /// To be asked wherever a path comes in from outside.
    /// - Throws: `noFilesHere`.
    func requireFiles() throws {
        guard environment.reachesFiles else { throw ShopError.noFilesHere }
    }

    package var now: Instant { environment.now() }
    package var zone: TimeZone { environment.zone }
    package var today: CalendarDay { now.day(in: zone) }

    /// A number that differs after any change by any process.
    package func changeCounter() throws -> Int { try reporting { try database.changeCounter() } }

    /// Puts the database in order at the end of a long session. Where it is not free to be, that is left to the next
    /// one: nobody waits for it.
    package func close() {
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread { [database] in
            try? database.tidy()
            done.signal()
        }
        _ = done.wait(timeout: .now() + .milliseconds(Shop.closingTime))
    }

    private static let closingTime = 300

    /// Reads, once `actor` is known to have the right.
    func read<T>(_ permission: Permission, _ actor: Actor, _ body: (SQLSession) throws -> T) throws -> T {
        try reporting {
            try database.read { session in
                try require(permission, actor, session)
                return try body(session)
            }
        }
    }

    /// Changes something in one transaction, once `actor` is known to have the right.
    func write<T>(_ permission: Permission, _ actor: Actor, _ body: (SQLSession) throws -> T) throws -> T {
        try reporting {
            try database.write { session in
                try require(permission, actor, session)
                return try body(session)
            }
        }
    }

    /// The right is looked up anew each time: an account may have been disabled since it signed in.
    func require(_ permission: Permission, _ actor: Actor, _ session: SQLSession) throws {
        guard let (account, passwordVersion) = try AccountRows.standing(actor.account.id, session) else {
            throw ShopError.notFound(.account, named: actor.account.email)
        }
        guard !account.isDisabled else { throw ShopError.accountDisabled(email: account.email) }
        if let refusal = actor.refusal(permission, as: account.role) { throw refusal }
        if let badge = actor.badge, try BadgeRows.owner(of: badge, session)?.isRevoked != false {
            throw ShopError.badgeRevoked
        }
        if let version = actor.passwordVersion, version != passwordVersion { throw ShopError.passwordChanged }
    }
}

/// Runs `body`, turning what the storage reports into `ShopError`.
func reporting<T>(_ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let problem as StorageProblem {
        throw ShopError.storage(problem)
    }
}
