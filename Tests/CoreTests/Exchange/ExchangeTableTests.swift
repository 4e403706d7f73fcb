import Testing

@testable import Core

@Suite("What travels of the schema")
struct ExchangeTableTests {
    /// Tables that stay behind: accounts and what is theirs, the logo, logs, what follows from the rest, and what is of
    /// this machine, as its printers are.
    static let staying: Set<String> = [
        "accounts", "badges", "logo", "scans", "print_jobs", "print_job_orders", "printer_choices", "drafts",
        "scanner_letters", "one_time_codes", "outbox", "audit", "audit_end",
        "sign_in_attempts",
        "waits", "tally", "customer_renames",
        "customer_merges", "order_texts", "order_search", "order_search_config",
        "order_search_data", "order_search_docsize", "order_search_idx", "grdb_migrations", "sqlite_sequence",
        "sqlite_stat1", "sqlite_stat4",
    ]
    /// Tables that travel as names and values.
    static let pairs: Set<String> = ["settings", "counters"]
    /// Columns that follow from others, or belong to the account that imports.
    static let following: [String: Set<String>] = [
        "customers": ["name_key", "email_key", "phone_key"],
        "orders": [
            "invoice_key", "invoice_sort", "customer_key", "is_open", "finished", "total", "events",
            "next_milestone",
            "version",
        ],
        "pieces": ["position"], "fabrics": ["position"],
        "milestones": ["position", "started_at", "done_at"], "events": ["account_id"],
        "catalogue": ["position"], "routes": ["name_key", "position"], "route_steps": ["position"],
        "choices": ["position"], "yardage": ["position"],
        "views": ["id", "account_id", "name_key", "is_shared"], "tombstones": ["account_id"],
    ]

    @Test("every table and column of the schema travels, follows from what does, or is known to stay")
    func complete() throws {
        let test = try TestShop()
        let columns = try test.shop.database.read { session in
            try session.all(
                """
                SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' ORDER BY t.name, c.cid
                """
            ) { ($0.text(0), $0.text(1)) }
        }
        for (table, column) in columns
        where !ExchangeTableTests.staying.contains(table) && !ExchangeTableTests.pairs.contains(table) {
            let travels = ExchangeTable.all.first { $0.name == table }
            let isKnown =
                travels?.columns.contains { $0.name == column } == true || travels?.parent == column
                || ExchangeTableTests.following[table]?.contains(column) == true
            #expect(
                isKnown, "\(table).\(column) is not exported: add it to ExchangeTable, or say here why not")
        }
    }

    @Test("the shop that the tests export has something in every column that travels")
    func full() throws {
        let test = try TestShop()
        try test.fill()
        for table in ExchangeTable.all {
            for column in table.columns {
                let used = try test.shop.database.read { session in
                    try session.first(
                        "SELECT count(DISTINCT \(column.name)), max(\(column.name) IS NOT NULL) FROM \(table.name)"
                    ) { ($0.int(0), $0.int(1)) }
                }
                #expect(used?.1 == 1, "\(table.name).\(column.name) is empty in the test's shop")
            }
        }
    }
}
