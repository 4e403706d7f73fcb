/// What finds, counts and sorts orders fast, in migration 2.
extension Schema {
    /// `invoice_sort` is the folded invoice number, a letter after all others where there is none.
    ///
    /// Each index of a list's order holds the columns that lists are filtered by as well, so that a list is walked
    /// in the index alone; the due date stands second where states or priorities are looked up.
    static let finding =
        [
            "ALTER TABLE orders ADD COLUMN invoice_sort TEXT NOT NULL DEFAULT '\(InvoiceColumn.none)'",
            "UPDATE orders SET invoice_sort = invoice_key WHERE invoice_key IS NOT NULL",
            "DROP INDEX orders_by_due",
            "DROP INDEX orders_by_customer",
            "DROP INDEX orders_by_status",
            "DROP INDEX orders_by_status_and_customer",
            "DROP INDEX orders_by_status_and_number",
            "CREATE INDEX orders_by_due ON orders (due, id, status, priority)",
            "CREATE INDEX orders_by_status ON orders (status, due, id, priority)",
            "CREATE INDEX orders_by_priority ON orders (priority, due, id, status)",
            "CREATE INDEX orders_by_customer ON orders (customer_key, id, due, status, priority)",
            "CREATE INDEX orders_by_invoice_number ON orders (invoice_sort, id, due, status, priority)",
            "CREATE INDEX orders_by_creation ON orders (created_at, id, due, status, priority)",
            """
            CREATE TABLE tally (
                due INTEGER NOT NULL,
                status TEXT NOT NULL,
                priority TEXT NOT NULL,
                orders INTEGER NOT NULL CHECK (orders >= 0),
                PRIMARY KEY (due, status, priority)
            ) STRICT
            """,
            """
            INSERT INTO tally (due, status, priority, orders)
            SELECT due, status, priority, count(*) FROM orders GROUP BY due, status, priority
            """,
            "CREATE TRIGGER tally_new AFTER INSERT ON orders BEGIN \(count("NEW", "+")); END",
            "CREATE TRIGGER tally_gone AFTER DELETE ON orders BEGIN \(count("OLD", "-")); END",
            """
            CREATE TRIGGER tally_changed AFTER UPDATE OF due, status, priority ON orders
            WHEN OLD.due <> NEW.due OR OLD.status <> NEW.status OR OLD.priority <> NEW.priority
            BEGIN \(count("OLD", "-")); \(count("NEW", "+")); END
            """,
        ]

    private static func count(_ row: String, _ sign: String) -> String {
        sign == "-"
            ? """
            UPDATE tally SET orders = orders - 1
            WHERE due = \(row).due AND status = \(row).status AND priority = \(row).priority
            """
            : """
            INSERT INTO tally (due, status, priority, orders)
            VALUES (\(row).due, \(row).status, \(row).priority, 1)
            ON CONFLICT (due, status, priority) DO UPDATE SET orders = orders + 1
            """
    }
}
