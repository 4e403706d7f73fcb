/// How far the orders of a due day lie apart by their numbers and by when they were taken.
extension Schema {
    /// A list of some due days by another column is walked between these bounds alone. They only ever widen: an order
    /// that has left a day may still be within them, and none of it is ever outside. The rows lie in the order of their
    /// key, so that the days of one status and priority are read as one stretch.
    static let finding4 = [
        "DROP TRIGGER tally_new",
        "DROP TRIGGER tally_gone",
        "DROP TRIGGER tally_changed",
        "DROP TABLE tally",
        """
        CREATE TABLE tally (
            due INTEGER NOT NULL,
            status TEXT NOT NULL,
            priority TEXT NOT NULL,
            orders INTEGER NOT NULL CHECK (orders >= 0),
            first_id INTEGER NOT NULL,
            last_id INTEGER NOT NULL,
            first_created INTEGER NOT NULL,
            last_created INTEGER NOT NULL,
            PRIMARY KEY (status, priority, due)
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO tally (due, status, priority, orders, first_id, last_id, first_created, last_created)
        SELECT due, status, priority, count(*), min(id), max(id), min(created_at), max(created_at)
        FROM orders GROUP BY due, status, priority
        """,
        "CREATE TRIGGER tally_new AFTER INSERT ON orders BEGIN \(countIn); END",
        "CREATE TRIGGER tally_gone AFTER DELETE ON orders BEGIN \(countOut); END",
        """
        CREATE TRIGGER tally_changed AFTER UPDATE OF due, status, priority ON orders
        WHEN OLD.due <> NEW.due OR OLD.status <> NEW.status OR OLD.priority <> NEW.priority
        BEGIN \(countOut); \(countIn); END
        """,
        // Open orders are few enough to be looked at; an index of what each has next was written with every step.
        "DROP INDEX open_orders_by_next",
    ]

    private static let countOut = """
        UPDATE tally SET orders = orders - 1
        WHERE due = OLD.due AND status = OLD.status AND priority = OLD.priority
        """

    private static let countIn = """
        INSERT INTO tally (due, status, priority, orders, first_id, last_id, first_created, last_created)
        VALUES (NEW.due, NEW.status, NEW.priority, 1, NEW.id, NEW.id, NEW.created_at, NEW.created_at)
        ON CONFLICT (due, status, priority) DO UPDATE SET orders = orders + 1,
            first_id = CASE WHEN first_id < NEW.id THEN first_id ELSE NEW.id END,
            last_id = CASE WHEN last_id > NEW.id THEN last_id ELSE NEW.id END,
            first_created = CASE WHEN first_created < NEW.created_at THEN first_created ELSE NEW.created_at END,
            last_created = CASE WHEN last_created > NEW.created_at THEN last_created ELSE NEW.created_at END
        """
}
