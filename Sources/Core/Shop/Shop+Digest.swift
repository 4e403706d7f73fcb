/// The digest that staff get in the morning.
extension Shop {
    /// Puts the digest of the day into the outbox, for everybody who works in the shop, once its hour has come, where
    /// something is late or waits then. Looked at once a day, by whichever process is first.
    /// - Returns: how many letters that were.
    @discardableResult
    package func queueDigest() throws -> Int {
        let today = today
        guard try reporting({ try database.read { try isDigestDue(today, $0) } }) else { return 0 }
        return try reporting {
            try database.write { session in
                guard try isDigestDue(today, session) else { return 0 }
                try SettingRows.set(OutboxRows.digestMark, today.iso, session)
                guard
                    try DigestRows.lateCount(on: today, session) + DigestRows.waitingCount(session) > 0
                else { return 0 }
                let recipients = try AccountRows.activeStaff(session).compactMap { LetterRecipient($0) }
                for recipient in recipients {
                    try OutboxRows.queue(.digest(today), to: recipient, at: now, by: nil, session)
                }
                return recipients.count
            }
        }
    }

    private func isDigestDue(_ day: CalendarDay, _ session: SQLSession) throws -> Bool {
        let mail = try settings(session).mail
        guard let hour = mail.digestHour, mail.missing == nil, WallClock(now, zone).hour >= hour else {
            return false
        }
        // Processes on clocks of other zones may be a day apart: the mark never goes back. One that is further ahead was
        // made when a clock was wrong.
        let last = try SettingRows.value(OutboxRows.digestMark, session).flatMap { CalendarDay(iso: $0) }
        return try last.map { $0 < day || $0 > day.adding(days: 1) } ?? true && !isDemo(session)
    }
}
