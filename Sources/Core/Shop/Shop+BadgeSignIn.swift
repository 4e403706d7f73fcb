/// Signing in by badge.
extension Shop {
    /// Signs in whoever's badge was scanned. The scan is logged without its letters, whatever came of it.
    /// - Parameter current: who is signed in there now. Their own badge changes nothing, so that it takes no right away
    ///   from somebody who gave the password.
    /// - Throws: `storage`. That a badge is nobody's is no error: the outcome says so.
    package func signIn(badge raw: String, on terminal: String, replacing current: Actor? = nil) throws
        -> BadgeSignIn
    {
        let result = try reporting {
            try database.write { session in
                let (account, answer) = try badgeAnswer(raw, on: terminal, current, session)
                try ScanRows.add(
                    raw: Shop.loggedBadge, outcome: answer.outcome, at: now, by: account, on: terminal,
                    session)
                if let actor = answer.actor, actor != current {
                    try AccountRows.setSignedIn(actor.account.id, at: now, session)
                }
                if let new = answer.actor, let current, new.account.id != current.account.id {
                    try audit(.signOut, "for another badge", by: current, session)
                }
                if answer.outcome.kind != .already {
                    try audit(
                        answer.actor == nil ? .signInRefused : .signIn,
                        answer.actor == nil ? "by badge: \(answer.outcome.message)" : "by badge",
                        by: AuditAuthor(account, on: terminal, via: .scan), session)
                }
                return answer
            }
        }
        if result.actor != nil { finishCustomerChangesOrLater() }
        return result
    }

    /// - Returns: beside the answer, whose badge it is.
    private func badgeAnswer(_ raw: String, on terminal: String, _ current: Actor?, _ session: SQLSession)
        throws -> (Account?, BadgeSignIn)
    {
        // A setting that somebody spoilt keeps nobody out.
        let idle = Int64((try? settings(session))?.badgeIdle ?? ShopSettings().badgeIdle) * 60
        func answer(_ kind: ScanOutcome.Kind, _ words: String, _ actor: Actor? = nil) -> BadgeSignIn {
            BadgeSignIn(actor: actor, outcome: ScanOutcome(kind, words), idleSeconds: idle)
        }
        guard let code = BadgeCode(scanned: raw), let owner = try BadgeRows.owner(of: code.hash, session),
            let account = try AccountRows.account(owner.account, session), account.role != .client
        else {
            return (
                nil, answer(.unknown, "This badge is not one of ours. Sign in with your e-mail and password.")
            )
        }
        let name = SafeText.visible(account.name)
        if owner.isRevoked {
            return (
                account,
                answer(
                    .refused,
                    "This badge of \(name) has been taken back. Use the newer one, or sign in with the password."
                )
            )
        }
        guard !account.isDisabled else {
            return (
                account, answer(.refused, "The account of \(name) is disabled. Ask an admin of the shop.")
            )
        }
        if let current, current.account.id == account.id, !current.isByBadge || current.badge == code.hash {
            return (account, answer(.already, "\(name) is signed in already.", current))
        }
        let actor = Actor(account: account, terminal: terminal, via: .key, badge: code.hash)
        return (account, answer(.shown, "\(name) is signed in.", actor))
    }

    /// A badge where there is no screen to sign in on.
    func badgeWithoutScreen(_ raw: String, _ session: SQLSession) throws -> ScanOutcome {
        guard let code = BadgeCode(scanned: raw), try BadgeRows.owner(of: code.hash, session) != nil else {
            return ScanOutcome(.unknown, "This badge is not one of ours.")
        }
        return ScanOutcome(.refused, "A badge signs in on a screen: scan it there.")
    }

    /// A badge is a secret: the log keeps only that there was one.
    static let loggedBadge = "OPTSB…"

    func logged(_ raw: String) -> String {
        if case .badge = ScanReading.read(raw) { Shop.loggedBadge } else { raw }
    }
}
