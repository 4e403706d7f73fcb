/// Tries to sign in that failed, or have not ended.
enum SignInAttemptRows {
    /// What counts at `now`. A row of a later moment is of a clock that was set back, and counts no longer.
    static func counts(_ attempt: SignInAttempt, at now: Instant, _ session: SQLSession) throws
        -> SignInThrottle.Counts
    {
        var counts = SignInThrottle.Counts()
        let since = now.milliseconds - SignInThrottle.window
        counts.all =
            try session.first(
                "SELECT count(*) FROM sign_in_attempts WHERE at > ? AND at <= ?",
                [.integer(since), SQLArgument(now)]
            ) { $0.int(0) } ?? 0
        let ofOrigin = try session.all(
            """
            SELECT name_hash, at FROM sign_in_attempts
            WHERE proof = ? AND origin = ? AND at > ? AND at <= ? ORDER BY at
            """, [.text(attempt.proof.rawValue), .text(attempt.origin), .integer(since), SQLArgument(now)]
        ) { (name: $0.text(0), at: $0.instant(1)) }
        counts.ofOrigin = ofOrigin.count
        counts.ofName = ofOrigin.filter { $0.name == attempt.name.text }.map(\.at)
        return counts
    }

    /// Adds one, and takes those away that no longer count.
    static func add(_ attempt: SignInAttempt, at now: Instant, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM sign_in_attempts WHERE at <= ? OR at > ?",
            [.integer(now.milliseconds - SignInThrottle.window), SQLArgument(now)])
        let id = try session.insert(
            "INSERT INTO sign_in_attempts (proof, name_hash, origin, at) VALUES (?, ?, ?, ?) RETURNING id",
            [
                .text(attempt.proof.rawValue), .text(attempt.name.text), .text(attempt.origin),
                SQLArgument(now),
            ])
        try session.run(
            "DELETE FROM sign_in_attempts WHERE id <= ?", [.integer(id - Int64(SignInThrottle.mostKept))])
    }

    /// Takes those of one name from one place off the count.
    static func remove(_ attempt: SignInAttempt, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM sign_in_attempts WHERE proof = ? AND origin = ? AND name_hash = ?",
            [.text(attempt.proof.rawValue), .text(attempt.origin), .text(attempt.name.text)])
    }
}
