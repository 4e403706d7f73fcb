// What the command line's JSON holds at least, as scripts rely on it.

struct ShownOrder: Decodable {
    struct Customer: Decodable { let name: String; let email: String?; let phone: String? }
    struct Piece: Decodable {
        let productCodes: [String]
        let description: String
        let quantity: Int
        let reglue, replaceSprings: Bool?
        let backStyle, vendorColor, initials: String?
    }
    struct Event: Decodable { let event, at, by, via: String; let note: String? }
    struct Milestone: Decodable { let name, state: String; let history: [Event] }

    let number, status, priority: String
    let revision: Int
    let customer: Customer
    let invoice, due, notes, clientNotes: String?
    let pieces: [Piece]
    let milestones: [Milestone]
}

struct ListedOrder: Decodable {
    let number, customer, status: String
    let invoice, due: String?
}

struct ScanAnswer: Decodable {
    let outcome, message: String
    let order, milestone: String?
    let stale: Bool
    let changes: [String]
}

struct CodesAnswer: Decodable {
    struct Milestone: Decodable { let name, code: String }
    struct Piece: Decodable { let description, code: String }
    let order: String
    let milestones: [Milestone]
    let pieces: [Piece]
}

struct ListedUser: Decodable { let name, email, role: String; let disabled: Bool }

struct DoctorAnswer: Decodable {
    let path, sqlite, journalMode, journalReason: String
    let orders, customers, events: Int
    let problems: [String]
}
