/// What this program does when a figure starts it as one of several processes.
enum Worker {
    case bareInserts(path: String, journal: BareSQLite.Journal, count: Int)

    /// The worker that `arguments` tell, or nil where they tell of none.
    init?(arguments: [String]) {
        guard arguments.first == "--worker", arguments.count >= 2 else { return nil }
        switch (arguments[1], arguments.dropFirst(2).map { $0 }) {
        case ("bare-inserts", let rest) where rest.count == 3:
            guard let journal = BareSQLite.Journal(rawValue: rest[1]), let count = Int(rest[2]) else {
                return nil
            }
            self = .bareInserts(path: rest[0], journal: journal, count: count)
        default: return nil
        }
    }

    var arguments: [String] {
        switch self {
        case .bareInserts(let path, let journal, let count):
            ["--worker", "bare-inserts", path, journal.rawValue, "\(count)"]
        }
    }

    /// Makes ready, waits for the crew's start, and works.
    func run() throws {
        switch self {
        case .bareInserts(let path, let journal, let count):
            let database = try BareSQLite(path, journal: journal)
            Crew.waitForStart()
            for _ in 0..<count { try database.insert() }
        }
    }
}
