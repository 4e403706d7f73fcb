import Foundation

/// A letter as it is given to the mail server.
struct MailMessage: Sendable, Hashable {
    struct File: Sendable, Hashable {
        /// In ASCII.
        let name: String
        let mediaType: String
        let content: Data
    }

    let from: MailAddress
    let to: MailAddress
    let subject: String
    /// With its angle brackets.
    let messageID: String
    let date: Instant
    let text: String
    let html: String
    var attachment: File?

    /// The headers but those of MIME, each a line or folded lines without the last line end.
    var headers: [String] {
        [
            "From: \(from.header)", "To: \(to.header)", "Subject: \(HeaderText.unstructured(subject))",
            "Date: \(date.mailDate)", "Message-ID: \(messageID)",
            // Answering machines leave such mail alone (RFC 3834).
            "Auto-Submitted: auto-generated",
        ]
    }
}

extension Instant {
    /// As RFC 5322 has it, in UTC: `Tue, 24 Nov 2026 19:02:00 +0000`.
    var mailDate: String {
        let clock = WallClock(self, .gmt)
        let day = clock.day
        return "\(day.weekdayName), \(day.day) \(day.monthName) \(day.year) "
            + "\(pad(clock.hour, 2)):\(pad(clock.minute, 2)):\(pad(clock.second, 2)) +0000"
    }
}
