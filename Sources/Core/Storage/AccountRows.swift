/// Reading and writing accounts.
enum AccountRows {
    private static let columns = "id, name, email, role, is_disabled"

    private static func map(_ row: SQLRow) throws -> Account {
        Account(
            id: AccountID(row.integer(0)), name: row.text(1), email: row.text(2),
            role: try row.word(3), isDisabled: row.flag(4))
    }

    static func account(_ id: AccountID, _ session: SQLSession) throws -> Account? {
        try session.first(
            "SELECT \(columns) FROM accounts WHERE id = ?", [.integer(id.value)], map)
    }

    /// As `account`, with which of its passwords counts.
    static func standing(_ id: AccountID, _ session: SQLSession) throws -> (Account, passwordVersion: Int64)?
    {
        try session.first(
            "SELECT \(columns), password_version FROM accounts WHERE id = ?", [.integer(id.value)]
        ) { (try map($0), $0.integer(5)) }
    }

    static func account(emailKey: String, _ session: SQLSession) throws -> Account? {
        try session.first(
            "SELECT \(columns) FROM accounts WHERE email_key = ?", [.text(emailKey)], map)
    }

    /// Nil where nobody can sign in with a password: there is none yet.
    static func passwordHash(of id: AccountID, _ session: SQLSession) throws -> PasswordHash? {
        try session.first(
            "SELECT password_hash FROM accounts WHERE id = ? AND password_hash <> ''", [.integer(id.value)]
        ) {
            PasswordHash(stored: $0.text(0))
        }
    }

    /// Everyone who has an account, by role and name.
    static func people(_ session: SQLSession) throws -> [Person] {
        try session.all(
            """
            SELECT \(columns), signed_in_at,
                (SELECT max(made_at) FROM badges
                    WHERE badges.account_id = accounts.id AND badges.revoked_at IS NULL)
            FROM accounts
            ORDER BY CASE role WHEN 'admin' THEN 0 WHEN 'staff' THEN 1 ELSE 2 END, name, id
            """
        ) { row in
            Person(
                account: try map(row), signedInAt: row.isNull(5) ? nil : row.instant(5),
                badgeSince: row.isNull(6) ? nil : row.instant(6))
        }
    }

    /// All accounts, by name.
    static func all(_ session: SQLSession) throws -> [Account] {
        try session.all("SELECT \(columns) FROM accounts ORDER BY name, id", [], map)
    }

    /// Those who work in the shop and may sign in.
    static func activeStaff(_ session: SQLSession) throws -> [Account] {
        try session.all(
            """
            SELECT \(columns) FROM accounts WHERE role IN ('admin', 'staff') AND is_disabled = 0
            ORDER BY id
            """, [], map)
    }

    static func exist(_ session: SQLSession) throws -> Bool {
        try session.first("SELECT 1 FROM accounts LIMIT 1") { _ in true } ?? false
    }

    static func insert(
        name: String, email: String, emailKey: String, role: Role, hash: PasswordHash, at: Instant,
        _ session: SQLSession
    ) throws -> AccountID {
        AccountID(
            try session.insert(
                """
                INSERT INTO accounts (name, email, email_key, role, password_hash, created_at)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .text(name), .text(email), .text(emailKey), .text(role.rawValue), .text(hash.text),
                    SQLArgument(at),
                ]))
    }

    /// The same password, hashed anew.
    static func setPasswordHash(_ hash: PasswordHash, of id: AccountID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE accounts SET password_hash = ? WHERE id = ?", [.text(hash.text), .integer(id.value)])
    }

    /// Another password: what signed in with the one before is at its end.
    /// - Returns: which one it is.
    static func setNewPassword(_ hash: PasswordHash, of id: AccountID, _ session: SQLSession) throws -> Int64
    {
        try session.first(
            """
            UPDATE accounts SET password_hash = ?, password_version = password_version + 1 WHERE id = ?
            RETURNING password_version
            """, [.text(hash.text), .integer(id.value)]
        ) { $0.integer(0) } ?? 1
    }

    /// Nil where they never have.
    static func signedInAt(_ id: AccountID, _ session: SQLSession) throws -> Instant? {
        try session.first("SELECT signed_in_at FROM accounts WHERE id = ?", [.integer(id.value)]) {
            $0.isNull(0) ? nil : $0.instant(0)
        } ?? nil
    }

    static func setSignedIn(_ id: AccountID, at: Instant, _ session: SQLSession) throws {
        try session.run(
            "UPDATE accounts SET signed_in_at = ? WHERE id = ?", [SQLArgument(at), .integer(id.value)])
    }

    static func setRole(_ role: Role, of id: AccountID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE accounts SET role = ? WHERE id = ?", [.text(role.rawValue), .integer(id.value)])
    }

    static func setDisabled(_ isDisabled: Bool, _ id: AccountID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE accounts SET is_disabled = ? WHERE id = ?",
            [SQLArgument(isDisabled), .integer(id.value)])
    }

    /// How many admins may sign in.
    static func activeAdmins(_ session: SQLSession) throws -> Int {
        try session.first("SELECT count(*) FROM accounts WHERE role = 'admin' AND is_disabled = 0") {
            $0.int(0)
        }
            ?? 0
    }
}

extension SQLRow {
    /// A column that holds one of an enum's raw values, as the schema's CHECK promises.
    func word<Word: RawRepresentable<String>>(_ column: Int) throws -> Word {
        let stored = text(column)
        guard let word = Word(rawValue: stored) else {
            throw RowProblem(column: column)
        }
        return word
    }
}
