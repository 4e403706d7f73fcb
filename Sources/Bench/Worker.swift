import Core
import Foundation

/// What this program does when a figure starts it as one of several processes.
enum Worker {
    case bareInserts(path: String, journal: BareSQLite.Journal, count: Int)
    /// Pages through a million orders and prints how much memory that took, in MiB.
    case paging
    /// Takes the codes in a file, one a line, as scans.
    case scans(path: String, codes: String)

    /// The worker that `arguments` tell, or nil where they tell of none.
    init?(arguments: [String]) {
        guard arguments.first == "--worker", arguments.count >= 2 else { return nil }
        switch (arguments[1], arguments.dropFirst(2).map { $0 }) {
        case ("bare-inserts", let rest) where rest.count == 3:
            guard let journal = BareSQLite.Journal(rawValue: rest[1]), let count = Int(rest[2]) else {
                return nil
            }
            self = .bareInserts(path: rest[0], journal: journal, count: count)
        case ("scans", let rest) where rest.count == 2:
            self = .scans(path: rest[0], codes: rest[1])
        case ("paging", let rest) where rest.isEmpty: self = .paging
        default: return nil
        }
    }

    var arguments: [String] {
        switch self {
        case .bareInserts(let path, let journal, let count):
            ["--worker", "bare-inserts", path, journal.rawValue, "\(count)"]
        case .paging: ["--worker", "paging"]
        case .scans(let path, let codes): ["--worker", "scans", path, codes]
        }
    }

    /// Makes ready, waits for the crew's start, and works.
    func run() throws {
        switch self {
        case .bareInserts(let path, let journal, let count):
            let database = try BareSQLite(path, journal: journal)
            Crew.waitForStart()
            for _ in 0..<count { try database.insert() }
        case .paging: print(try Figures.mebibytesAfterPaging())
        case .scans(let path, let codes):
            let shop = try Shop.open(path, creating: false, environment: BenchShop.environment)
            let actor = try shop.commandLineActor(email: nil, terminal: "bench")
            let codes = try String(contentsOfFile: codes, encoding: .utf8).split(separator: "\n")
            Crew.waitForStart()
            for code in codes { _ = try shop.scan(String(code), by: actor) }
        }
    }
}
