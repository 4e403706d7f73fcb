/// The customers' list, by name. Who matches a search is found by looking at every customer in the order of the table,
/// which takes a few hundredths of a second for a hundred thousand; without a search, and where very many match, the
/// index by name gives the page.
enum CustomerListRows {
    /// So many matches are sorted; of more, the index is walked as far as the page.
    private static let mostSorted = 2000

    static func page(_ request: CustomerListRequest, _ session: SQLSession) throws -> CustomerPage {
        let search = CustomerSearch(request.search)
        guard !search.isEmpty else { return try whole(request, session) }
        // `OFFSET 0` keeps the two queries apart: made into one, it would be walked by the index after all.
        let ids = try session.uncached(
            """
            SELECT id FROM (SELECT id, name_key FROM customers WHERE \(search.condition) LIMIT ? OFFSET 0) AS part
            ORDER BY name_key, id
            """, search.arguments + [.integer(Int64(mostSorted + 1))]
        ) { CustomerID($0.integer(0)) }
        guard ids.count <= mostSorted else { return try many(request, search, session) }
        let kept = request.keeping.flatMap { ids.firstIndex(of: $0) }
        let start = first(of: request, place: kept, count: ids.count)
        return CustomerPage(
            rows: try summaries(Array(ids.dropFirst(start).prefix(request.limit)), session), position: start,
            count: ids.count)
    }

    private static func many(
        _ request: CustomerListRequest, _ search: CustomerSearch, _ session: SQLSession
    ) throws -> CustomerPage {
        func count(_ condition: String, _ arguments: [SQLArgument] = []) throws -> Int {
            try session.uncached(
                "SELECT count(*) FROM customers WHERE \(search.condition)\(condition)",
                search.arguments + arguments, { $0.int(0) }
            ).first ?? 0
        }
        let all = try count("")
        let kept = try request.keeping.flatMap { id -> Int? in
            guard let key = try nameKey(of: id, session),
                try count(" AND id = ?", [.integer(id.value)]) > 0
            else { return nil }
            return try count(" AND (name_key, id) < (?, ?)", [.text(key), .integer(id.value)])
        }
        let start = first(of: request, place: kept, count: all)
        let rows = min(request.limit, all - start)
        // From the end that is nearer.
        let isNearEnd = start > all / 2
        let way = isNearEnd ? "DESC" : "ASC"
        let ids = try session.uncached(
            """
            SELECT id FROM customers WHERE \(search.condition)
            ORDER BY name_key \(way), id \(way) LIMIT ? OFFSET ?
            """,
            search.arguments
                + [.integer(Int64(rows)), .integer(Int64(isNearEnd ? all - start - rows : start))]
        ) { CustomerID($0.integer(0)) }
        return CustomerPage(
            rows: try summaries(isNearEnd ? ids.reversed() : ids, session), position: start, count: all)
    }

    private static func nameKey(of id: CustomerID, _ session: SQLSession) throws -> String? {
        try session.first("SELECT name_key FROM customers WHERE id = ?", [.integer(id.value)]) { $0.text(0) }
    }

    private static func whole(_ request: CustomerListRequest, _ session: SQLSession) throws -> CustomerPage {
        let count = try session.first("SELECT count(*) FROM customers") { $0.int(0) } ?? 0
        let kept = try request.keeping.flatMap { try place(of: $0, session) }
        let start = first(of: request, place: kept, count: count)
        let ids = try session.all(
            "SELECT id FROM customers ORDER BY name_key, id LIMIT ? OFFSET ?",
            [.integer(Int64(request.limit)), .integer(Int64(start))]
        ) { CustomerID($0.integer(0)) }
        return CustomerPage(rows: try summaries(ids, session), position: start, count: count)
    }

    private static func first(of request: CustomerListRequest, place: Int?, count: Int) -> Int {
        max(0, min(place.map { $0 - request.leading } ?? request.position, count - 1))
    }

    private static func place(of id: CustomerID, _ session: SQLSession) throws -> Int? {
        guard let key = try nameKey(of: id, session) else { return nil }
        return try session.first(
            "SELECT count(*) FROM customers WHERE (name_key, id) < (?, ?)", [.text(key), .integer(id.value)]
        ) { $0.int(0) }
    }

    static func summaries(_ ids: [CustomerID], _ session: SQLSession) throws -> [CustomerSummary] {
        try ids.compactMap { try summary($0, session) }
    }

    static func summary(_ id: CustomerID, _ session: SQLSession) throws -> CustomerSummary? {
        guard let customer = try CustomerRows.customer(id, session) else { return nil }
        func count(_ condition: String) throws -> Int {
            try session.first(
                "SELECT count(*) FROM orders WHERE customer_id = ?\(condition)", [.integer(id.value)]
            ) { $0.int(0) } ?? 0
        }
        return CustomerSummary(
            customer: customer, orders: try count(""), open: try count(" AND is_open = 1"))
    }
}

/// What was typed to find customers, as a condition over their keys.
private struct CustomerSearch {
    private(set) var condition = ""
    private(set) var arguments: [SQLArgument] = []

    private static let mostWords = 20

    var isEmpty: Bool { condition.isEmpty }

    init(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(CustomerSearch.mostWords).map(
            String.init)
        guard !words.isEmpty else { return }
        let parts = words.map { word in
            let names = SearchText.terms(word)
            let name = names.map { _ in "(' ' || name_key) LIKE ?" }.joined(separator: " AND ")
            arguments += names.map { .text("% \($0)%") }
            arguments.append(.text("%\(CustomerSearch.escaped(EmailAddress.fold(word)))%"))
            let email = #"email_key LIKE ? ESCAPE '\'"#
            var ways = name.isEmpty ? [email] : ["(\(name))", email]
            let digits = CustomerRows.phoneKey(word)
            if !digits.isEmpty, !word.contains(where: \.isLetter) {
                arguments.append(.text("%\(digits)%"))
                ways.append("phone_key LIKE ?")
            }
            return "(\(ways.joined(separator: " OR ")))"
        }
        condition = "(\(parts.joined(separator: " AND ")))"
        // A telephone number may be typed with spaces, in whatever groups.
        let digits = CustomerRows.phoneKey(text)
        if !digits.isEmpty, !text.contains(where: \.isLetter) {
            condition = "(\(condition) OR phone_key LIKE ?)"
            arguments.append(.text("%\(digits)%"))
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing(#"\"#, with: #"\\"#).replacing("%", with: #"\%"#).replacing("_", with: #"\_"#)
    }
}
