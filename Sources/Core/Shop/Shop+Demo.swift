/// A shop to look around in.
extension Shop {
    package struct DemoSignIn: Sendable, Hashable {
        package let email: String
        package let password: String
    }

    package static let demoSignIn = DemoSignIn(email: "demo@example.com", password: "workshop")
    /// One of the demo's customers, with orders of which one waits for them; not in the smallest demos.
    package static let demoClientSignIn = DemoSignIn(
        email: "front.desk@harborstreet.example.com", password: demoSignIn.password)
    package static let demoShopName = "Harbor Upholstery (demo)"
    package static let usualDemoSize = 60
    package static let largestDemo = 2_000_000

    /// Fills an empty shop with `orders` believable orders around today. Sets the shop up where nobody has.
    /// The same size and day give the same shop.
    /// - Parameter progress: told how many orders there are so far, now and then.
    /// - Throws: `demoTooLarge`, `notEmpty`.
    package func fillDemo(
        orders count: Int = Shop.usualDemoSize, terminal: String, progress: (Int) -> Void = { _ in }
    ) throws -> Actor {
        guard (1...Shop.largestDemo).contains(count) else {
            throw ShopError.demoTooLarge(most: Shop.largestDemo)
        }
        guard try reporting({ try database.read { try !OrderRows.exist($0) } }),
            try !isSetUp()
        else { throw ShopError.notEmpty }
        let actor = try setUp(
            shopName: Shop.demoShopName, adminName: "Ana Reyes", email: Shop.demoSignIn.email,
            password: Shop.demoSignIn.password, terminal: terminal, via: .commandLine)
        var demo = Demo(count: count, today: today, now: now, actor: actor)
        // A page that many orders share is written once a batch.
        let batch = 25_000
        try reporting {
            try database.write { session in
                try SettingRows.set(OutboxRows.demoMark, "yes", session)
                try SearchRows.setBulk(true, session)
                try audit(.data, "made a demo of \(count) orders", by: actor, session)
            }
        }
        for start in stride(from: 0, to: count, by: batch) {
            try reporting {
                try database.bulkWrite { session in
                    for index in start..<min(count, start + batch) { try demo.insert(index, session) }
                    try demo.keepSequences(session)
                    try OrderRows.listsHaveChanged(session)
                }
            }
            progress(min(count, start + batch))
        }
        try reporting { try database.write { try SearchRows.setBulk(false, $0) } }
        for (milestone, note) in zip(demo.askedOfClient, DemoData.requests) {
            _ = try perform(.request(note: note), on: milestone, by: demo.office)
        }
        try reporting { try database.write { try addDemoClient($0) } }
        return actor
    }

    private func addDemoClient(_ session: SQLSession) throws {
        guard let email = EmailAddress(Shop.demoClientSignIn.email),
            let customer = try CustomerRows.customer(emailKey: email.folded, session),
            let admin = try AccountRows.account(emailKey: Shop.demoSignIn.email, session),
            let hash = try AccountRows.passwordHash(of: admin.id, session)
        else { return }
        let account = try ClientAccountRows.insert(for: customer, email: email, at: now, session)
        // Both have the same password, and hashing takes long.
        try AccountRows.setPasswordHash(hash, of: account.id, session)
        try audit(.account, account.auditWords, standingFor: account.id, by: .nobody, session)
    }
}
