import Foundation
import Glibc

/// A CUPS scheduler of a test's own, with printers that do what the test says. It runs as whoever runs the tests, root
/// or not, reaches no other printer, and ends with the test.
///
///     let cups = try PrivateCUPS(["laser"])
///     try cups.set(.outOfPaper, of: "laser")
package final class PrivateCUPS: Sendable {
    /// How a printer's backend behaves until it is told otherwise.
    package enum Behaviour: String, Sendable {
        case working
        /// Waits for paper, and says so.
        case outOfPaper
        /// Gives up, so that CUPS stops the printer.
        case stopping
        /// Waits for a printer that does not answer, as the network backends do.
        case gone
        /// Ends at once since there is no printer; CUPS tries again after half a minute.
        case unplugged
        /// Takes a quarter of a second for each job.
        case slow
    }

    package let folder: TemporaryFolder
    /// What `CUPS_SERVER` is to be.
    package let server: String
    private let pid: Guard

    /// Starts the scheduler; the first printer is its default.
    package init(_ printers: [String]) throws {
        folder = try TemporaryFolder()
        server = folder.path("s")
        pid = Guard()
        for name in ["root", "spool/tmp", "cache", "state", "bin/backend", "log", "printers"] {
            try FileManager.default.createDirectory(
                atPath: folder.path(name), withIntermediateDirectories: true)
        }
        // CUPS' own parts, without which no job is started; the backends alone are the test's.
        for part in ["cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"] {
            symlink("/usr/lib/cups/\(part)", folder.path("bin/\(part)"))
        }
        try folder.write(PrivateCUPS.backend(folder.path), to: "bin/backend/stub", executable: true)
        try folder.write(filesConfiguration, to: "cups-files.conf")
        try folder.write(PrivateCUPS.configuration(server), to: "cupsd.conf")
        try folder.write(
            printers.enumerated().map { PrivateCUPS.printer($1, isDefault: $0 == 0) }.joined(),
            to: "root/printers.conf")
        for name in printers { try set(.working, of: name) }
        try start()
    }

    deinit { pid.end() }

    package func set(_ behaviour: Behaviour, of printer: String) throws {
        // Renamed into its place: the backend never reads half of it.
        try folder.write("\(behaviour.rawValue)\n", to: "printers/\(printer).new")
        rename(folder.path("printers/\(printer).new"), folder.path("printers/\(printer).mode"))
    }

    /// The titles of the jobs that came out of a printer, in order; one that came out twice is there twice.
    package func printed(on printer: String) -> [String] {
        let text =
            (try? String(contentsOfFile: folder.path("printers/\(printer).log"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { String($0) }
    }

    /// What came out last.
    package func lastDocument(of printer: String) -> Data? {
        FileManager.default.contents(atPath: folder.path("printers/\(printer).last"))
    }

    /// Runs one of CUPS' own programs against this scheduler.
    @discardableResult
    package func run(_ program: String, _ arguments: String...) throws -> ToolResult {
        var environment = ProcessInfo.processInfo.environment
        environment["CUPS_SERVER"] = server
        environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
        environment["LC_ALL"] = "C"
        return try Tool.run(program, arguments, environment: environment, timeout: 20)
    }

    /// Starts the scheduler, and waits until it answers.
    package func start() throws {
        let child = try Child.start(
            "/usr/sbin/cupsd", ["-f", "-c", folder.path("cupsd.conf"), "-s", folder.path("cups-files.conf")])
        pid.set(child)
        for _ in 0..<200 {
            if try run("lpstat", "-r").output == "scheduler is running" { return }
            usleep(50_000)
        }
        throw CUPSNotStarted(
            log: (try? String(contentsOfFile: folder.path("log/error"), encoding: .utf8))
                ?? child.outputSoFar)
    }

    /// Ends the scheduler, as a crash would; its jobs stay in its spool.
    package func stop() { pid.end() }

    // MARK: Files

    private var filesConfiguration: String {
        let user = getuid() == 0 ? "nobody" : NSUserName()
        let group =
            getgrgid(getuid() == 0 ? getpwnam("nobody").pointee.pw_gid : getgid())
            .map { String(cString: $0.pointee.gr_name) } ?? "nogroup"
        return """
            ServerRoot \(folder.path("root"))
            ServerBin \(folder.path("bin"))
            RequestRoot \(folder.path("spool"))
            TempDir \(folder.path("spool/tmp"))
            CacheDir \(folder.path("cache"))
            StateDir \(folder.path("state"))
            DataDir /usr/share/cups
            AccessLog \(folder.path("log/access"))
            ErrorLog \(folder.path("log/error"))
            PageLog \(folder.path("log/page"))
            User \(user)
            Group \(group)
            SystemGroup root
            Sandboxing relaxed

            """
    }

    private static func configuration(_ socket: String) -> String {
        """
        Listen \(socket)
        Browsing Off
        WebInterface No
        DefaultAuthType None
        LogLevel info
        <Location />
        Order allow,deny
        Allow all
        </Location>
        <Location /admin>
        Order allow,deny
        Allow all
        </Location>
        <Policy default>
        JobPrivateAccess all
        JobPrivateValues none
        <Limit All>
        Order allow,deny
        Allow all
        </Limit>
        </Policy>

        """
    }

    private static func printer(_ name: String, isDefault: Bool) -> String {
        """
        <\(isDefault ? "DefaultPrinter" : "Printer") \(name)>
        DeviceURI stub:/\(name)
        State Idle
        Accepting Yes
        ErrorPolicy retry-job
        </\(isDefault ? "DefaultPrinter" : "Printer")>

        """
    }

    /// Called by CUPS with: job, user, title, copies, options, and the file where it is not standard input.
    private static func backend(_ folder: String) -> String {
        """
        #!/bin/sh
        [ $# -eq 0 ] && { echo 'direct stub "Unknown" "Stub"'; exit 0; }
        name="\(folder)/printers/${DEVICE_URI##*/}"
        mode() { cat "$name.mode"; }
        while_it_is() { while [ "$(mode)" = "$1" ]; do sleep 0.1; done; }
        case "$(mode)" in
        outOfPaper)
            echo "STATE: +media-empty-error" >&2
            echo "INFO: Out of paper" >&2
            while_it_is outOfPaper
            echo "STATE: -media-empty-error" >&2;;
        gone)
            echo "STATE: +connecting-to-device" >&2
            echo "INFO: The printer is not responding." >&2
            while_it_is gone
            echo "STATE: -connecting-to-device" >&2;;
        stopping) exit 4;;
        unplugged) exit 1;;
        slow) sleep 0.25;;
        esac
        cat "${6:--}" > "$name.part"
        mv "$name.part" "$name.last"
        printf '%s\\n' "$3" >> "$name.log"

        """
    }
}

/// cupsd did not come up.
package struct CUPSNotStarted: Error, CustomStringConvertible {
    package let log: String
    package var description: String { "cupsd does not answer. Its log:\n\(log)" }
}
