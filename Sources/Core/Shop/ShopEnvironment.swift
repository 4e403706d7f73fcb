import CSodium
import Foundation

/// What the shop takes from the world around it; tests give their own.
package struct ShopEnvironment: Sendable {
    package var now: @Sendable () -> Instant
    /// Where the shop's days begin and end.
    package var zone: TimeZone
    package var passwordCost: PasswordCost
    package var printSystem: PrintSystem
    /// The host that this process is used from; nil where that is a terminal of this machine.
    package var remoteHost: String?
    /// Waits so many milliseconds.
    package var pause: @Sendable (Int64) -> Void
    /// Whether whoever uses the program may name files of this host. Over SSH nobody may.
    package var reachesFiles = true
    package var mailPatience: MailPatience
    /// The mail server's password; nil where it is in the file beside the database.
    package var mailPassword: String?

    package init(
        now: @escaping @Sendable () -> Instant, zone: TimeZone, passwordCost: PasswordCost,
        printSystem: PrintSystem = PrintSystem(), remoteHost: String? = nil,
        pause: @escaping @Sendable (Int64) -> Void = { usleep(UInt32($0) * 1000) },
        mailPatience: MailPatience = .standard, mailPassword: String? = nil
    ) {
        self.now = now
        self.zone = zone
        self.passwordCost = passwordCost
        self.printSystem = printSystem
        self.remoteHost = remoteHost
        self.pause = pause
        self.mailPatience = mailPatience
        self.mailPassword = mailPassword
    }

    package static var live: ShopEnvironment {
        ShopEnvironment(
            now: { .now }, zone: .current, passwordCost: .standard,
            remoteHost: remoteHost(connection: ProcessInfo.processInfo.environment["SSH_CONNECTION"]),
            mailPassword: ProcessInfo.processInfo.environment["OPTS_MAIL_PASSWORD"])
    }

    /// The client's address in what sshd says of a connection, `192.0.2.7 51234 192.0.2.1 22`.
    static func remoteHost(connection: String?) -> String? {
        guard let host = connection?.split(separator: " ").first, host.utf8.count <= 64,
            host.unicodeScalars.allSatisfy({
                $0.properties.isASCIIHexDigit || ".:%".unicodeScalars.contains($0)
            })
        else { return nil }
        return String(host)
    }
}

extension Instant {
    package static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The day that it is in `zone` at this moment.
    package func day(in zone: TimeZone) -> CalendarDay { WallClock(self, zone).day }

    /// The time of day in `zone`, `14:02`.
    package func timeOfDay(in zone: TimeZone) -> String {
        let clock = WallClock(self, zone)
        return "\(pad(clock.hour, 2)):\(pad(clock.minute, 2))"
    }
}
