/// What somebody asks of a session over SSH. Nothing else can be asked: there is no shell behind it, and no word of it
/// ever becomes an option or a path.
enum SessionRequest: Equatable {
    /// No command: the full-screen program.
    case program
    case pdf(order: String)
    case orders(json: Bool)
    case order(String, json: Bool)
    case scan(code: String, json: Bool)

    /// How long a command may be, in bytes.
    static let longest = 400

    static let allowed = """
        pdf ORDER                     the work order as a PDF: ssh … pdf 2026-0042 > order.pdf
        order list [--json]           the orders
        order show ORDER [--json]     one order
        scan CODE [--json]            one scan
        """

    /// - Parameter command: as the client asks; nil where it asks for none.
    /// - Throws: `SessionRefusal` for anything but the verbs in `allowed`, written exactly so.
    init(_ command: String?) throws(SessionRefusal) {
        guard let command else {
            self = .program
            return
        }
        let isPlain = command.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.generalCategory.isUnseen
        }
        guard command.utf8.count <= SessionRequest.longest, isPlain else { throw .unknown }
        var words = command.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let json = words.contains("--json")
        if json, let place = words.firstIndex(of: "--json") { words.remove(at: place) }
        guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { throw .unknown }
        switch (words.first, words.count) {
        case ("pdf", 2) where !json: self = .pdf(order: words[1])
        case ("order", 2) where words[1] == "list": self = .orders(json: json)
        case ("order", 3) where words[1] == "show": self = .order(words[2], json: json)
        case ("scan", 2): self = .scan(code: words[1], json: json)
        default: throw .unknown
        }
    }

    /// What the audit trail says was asked; nil for the program.
    var words: String? {
        switch self {
        case .program: nil
        case .pdf(let order): "pdf \(order)"
        case .orders: "order list"
        case .order(let order, _): "order show \(order)"
        case .scan: "scan"
        }
    }
}

extension Unicode.GeneralCategory {
    /// Line ends, controls, and what has no shape of its own.
    fileprivate var isUnseen: Bool {
        switch self {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            true
        default: false
        }
    }
}
