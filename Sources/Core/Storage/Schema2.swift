import GRDB

/// Migration 2: pieces in depth, fabrics, routes, what an order waits for, views, and what other systems knew.
extension Schema {
    /// Lengths are hundredths: of a yard (`needed`, `ordered`, `received`, `remnant`) or of an inch (`width` and the
    /// repeats).
    static let second =
        newColumns + [
            """
            CREATE TABLE fabrics (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                piece_id INTEGER NOT NULL REFERENCES pieces (id),
                position INTEGER NOT NULL,
                zone TEXT NOT NULL CHECK (zone IN ('body', 'insideBack', 'outsideBack', 'seat', 'cushions', 'welt',
                    'skirt', 'pillows', 'other')),
                source TEXT NOT NULL CHECK (source IN ('shop', 'com')),
                vendor TEXT,
                pattern TEXT,
                color TEXT,
                width INTEGER CHECK (width > 0),
                vertical_repeat INTEGER CHECK (vertical_repeat >= 0),
                horizontal_repeat INTEGER CHECK (horizontal_repeat >= 0),
                is_railroaded INTEGER NOT NULL CHECK (is_railroaded IN (0, 1)),
                needed INTEGER CHECK (needed >= 0),
                ordered INTEGER CHECK (ordered >= 0),
                received INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
                remnant INTEGER CHECK (remnant >= 0),
                since INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE attachments (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                order_id INTEGER NOT NULL REFERENCES orders (id),
                piece_id INTEGER REFERENCES pieces (id),
                name TEXT NOT NULL,
                hash TEXT NOT NULL,
                size INTEGER NOT NULL CHECK (size >= 0),
                media_type TEXT NOT NULL,
                is_printed INTEGER NOT NULL CHECK (is_printed IN (0, 1)),
                at INTEGER NOT NULL,
                by_name TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE milestone_rules (
                milestone_id INTEGER NOT NULL REFERENCES milestones (id),
                after_id INTEGER NOT NULL REFERENCES milestones (id) CHECK (after_id <> milestone_id),
                PRIMARY KEY (milestone_id, after_id)
            ) STRICT
            """,
            """
            CREATE TABLE waits (
                order_id INTEGER NOT NULL REFERENCES orders (id),
                reason TEXT NOT NULL CHECK (reason IN ('fabric', 'deposit', 'approval', 'subcontractor')),
                since INTEGER NOT NULL,
                detail TEXT NOT NULL,
                PRIMARY KEY (order_id, reason)
            ) STRICT
            """,
            """
            CREATE TABLE routes (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                name_key TEXT NOT NULL UNIQUE,
                position INTEGER NOT NULL,
                is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))
            ) STRICT
            """,
            """
            CREATE TABLE route_steps (
                route_id INTEGER NOT NULL REFERENCES routes (id),
                catalogue_id INTEGER NOT NULL REFERENCES catalogue (id),
                position INTEGER NOT NULL,
                PRIMARY KEY (route_id, catalogue_id)
            ) STRICT
            """,
            """
            CREATE TABLE route_rules (
                route_id INTEGER NOT NULL REFERENCES routes (id),
                catalogue_id INTEGER NOT NULL REFERENCES catalogue (id),
                after_id INTEGER NOT NULL REFERENCES catalogue (id) CHECK (after_id <> catalogue_id),
                PRIMARY KEY (route_id, catalogue_id, after_id)
            ) STRICT
            """,
            """
            CREATE TABLE views (
                id INTEGER PRIMARY KEY,
                account_id INTEGER NOT NULL REFERENCES accounts (id),
                name TEXT NOT NULL,
                name_key TEXT NOT NULL,
                query TEXT NOT NULL,
                is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
                at INTEGER NOT NULL,
                UNIQUE (account_id, name_key)
            ) STRICT
            """,
            """
            CREATE TABLE yardage (
                kind TEXT NOT NULL CHECK (kind IN ('piece', 'wide', 'extra', 'width', 'repeat',
                    'direction')),
                name TEXT NOT NULL,
                value INTEGER NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (kind, name)
            ) STRICT
            """,
            """
            CREATE TABLE tombstones (
                order_id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                customer TEXT NOT NULL,
                reason TEXT,
                at INTEGER NOT NULL,
                account_id INTEGER NOT NULL REFERENCES accounts (id),
                by_name TEXT NOT NULL,
                terminal TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE legacy (
                kind TEXT NOT NULL CHECK (kind IN ('customer', 'order')),
                old_id INTEGER NOT NULL,
                new_id INTEGER NOT NULL,
                PRIMARY KEY (kind, old_id)
            ) STRICT
            """,
            // The codes of orders that were deleted: paper may still be about.
            """
            CREATE TABLE tombstone_codes (
                kind TEXT NOT NULL CHECK (kind IN ('milestone', 'piece')),
                id INTEGER NOT NULL,
                order_id INTEGER NOT NULL REFERENCES tombstones (order_id),
                PRIMARY KEY (kind, id)
            ) STRICT
            """,
            // What is still to be done to the orders of a customer who was renamed, as far as the order with `due`
            // and `order_id`, or is being merged into another.
            """
            CREATE TABLE customer_renames (
                customer_id INTEGER PRIMARY KEY,
                due INTEGER NOT NULL,
                order_id INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE customer_merges (
                customer_id INTEGER PRIMARY KEY,
                into_id INTEGER NOT NULL,
                note TEXT NOT NULL,
                at INTEGER NOT NULL,
                account_id INTEGER NOT NULL REFERENCES accounts (id),
                via TEXT NOT NULL CHECK (via IN ('key', 'scan', 'commandLine', 'client')),
                terminal TEXT NOT NULL
            ) STRICT
            """,
        ] + scansOfDeletedOrders + newIndexes + fillings + finding

    /// The log of scans keeps the id of an order that was deleted: a reference would need an index, which is one more
    /// page in every scan's commit, only so that deleting an order need not read the whole log.
    private static let scansOfDeletedOrders = [
        """
        CREATE TABLE new_scans (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            raw TEXT NOT NULL,
            outcome TEXT NOT NULL,
            message TEXT NOT NULL,
            order_id INTEGER,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            by_name TEXT NOT NULL,
            terminal TEXT NOT NULL
        ) STRICT
        """,
        """
        INSERT INTO new_scans SELECT id, at, raw, outcome, message, order_id, account_id, by_name, terminal FROM scans
        """,
        "DROP TABLE scans",
        "ALTER TABLE new_scans RENAME TO scans",
    ]

    private static let newColumns =
        [
            "ALTER TABLE customers ADD COLUMN address TEXT",
            "ALTER TABLE customers ADD COLUMN notes TEXT",
            "ALTER TABLE customers ADD COLUMN prefers TEXT CHECK (prefers IN ('email', 'phone', 'text'))",
            "ALTER TABLE customers ADD COLUMN wants_mail INTEGER NOT NULL DEFAULT 1 CHECK (wants_mail IN (0, 1))",
            "ALTER TABLE orders ADD COLUMN sidemark TEXT",
            """
            ALTER TABLE orders ADD COLUMN deposit TEXT NOT NULL DEFAULT 'none'
                CHECK (deposit IN ('none', 'awaited', 'received'))
            """,
            "ALTER TABLE orders ADD COLUMN deposit_since INTEGER",
            "ALTER TABLE orders ADD COLUMN fulfilment TEXT CHECK (fulfilment IN ('pickup', 'delivery'))",
            "ALTER TABLE orders ADD COLUMN route TEXT",
            "ALTER TABLE orders ADD COLUMN next_milestone TEXT",
            "ALTER TABLE orders ADD COLUMN completed_at INTEGER",
            "ALTER TABLE milestones ADD COLUMN started_at INTEGER",
            "ALTER TABLE milestones ADD COLUMN done_at INTEGER",
            "ALTER TABLE milestones ADD COLUMN approval TEXT CHECK (approval IN ('pending', 'approved', 'declined'))",
            "ALTER TABLE milestones ADD COLUMN tells_client INTEGER NOT NULL DEFAULT 0 CHECK (tells_client IN (0, 1))",
            "ALTER TABLE milestones ADD COLUMN client_acts INTEGER NOT NULL DEFAULT 0 CHECK (client_acts IN (0, 1))",
            "ALTER TABLE milestones ADD COLUMN needs_fabric INTEGER NOT NULL DEFAULT 0 CHECK (needs_fabric IN (0, 1))",
            "ALTER TABLE milestones ADD COLUMN expected_days INTEGER CHECK (expected_days >= 0)",
            "ALTER TABLE events ADD COLUMN is_override INTEGER NOT NULL DEFAULT 0 CHECK (is_override IN (0, 1))",
            """
            ALTER TABLE events ADD COLUMN waiting_on TEXT
                CHECK (waiting_on IN ('fabric', 'deposit', 'approval', 'subcontractor'))
            """,
            "ALTER TABLE events ADD COLUMN is_rework INTEGER NOT NULL DEFAULT 0 CHECK (is_rework IN (0, 1))",
            "ALTER TABLE catalogue ADD COLUMN tells_client INTEGER NOT NULL DEFAULT 0 CHECK (tells_client IN (0, 1))",
            "ALTER TABLE catalogue ADD COLUMN client_acts INTEGER NOT NULL DEFAULT 0 CHECK (client_acts IN (0, 1))",
            "ALTER TABLE catalogue ADD COLUMN needs_fabric INTEGER NOT NULL DEFAULT 0 CHECK (needs_fabric IN (0, 1))",
            "ALTER TABLE catalogue ADD COLUMN expected_days INTEGER CHECK (expected_days >= 0)",
        ] + SpecificationField.addedInSecond.map { "ALTER TABLE pieces ADD COLUMN \($0.column) TEXT" }

    private static let newIndexes = [
        "CREATE INDEX fabrics_of_piece ON fabrics (piece_id, position)",
        "CREATE INDEX attachments_of_order ON attachments (order_id, id)",
        "CREATE INDEX attachments_by_hash ON attachments (hash)",
        "CREATE INDEX attachments_of_piece ON attachments (piece_id) WHERE piece_id IS NOT NULL",
        "CREATE INDEX milestone_rules_after ON milestone_rules (after_id)",
        "CREATE INDEX waits_by_reason ON waits (reason, since)",
        // Each costs nothing but where its rows are: most events undo nothing.
        "CREATE INDEX events_undoing ON events (undoes) WHERE undoes IS NOT NULL",
        // Written to once in an order's life, when it is completed.
        "CREATE INDEX orders_by_completion ON orders (completed_at, due) WHERE completed_at IS NOT NULL",
        "CREATE INDEX orders_by_number_key ON orders (lower(number))",
        "CREATE INDEX tombstones_by_number_key ON tombstones (lower(number))",
        "CREATE INDEX open_orders_of_customer ON orders (customer_id) WHERE is_open = 1",
        "CREATE INDEX open_orders_by_next ON orders (next_milestone, due, id) WHERE is_open = 1",
    ]

    /// What the new columns say of the orders that are there already.
    private static let fillings = [
        """
        UPDATE milestones SET done_at = (SELECT max(e.at) FROM events e
            WHERE e.order_id = milestones.order_id AND e.milestone_id = milestones.id AND e.kind = 'completed'
                AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.id))
        WHERE state = 'done'
        """,
        """
        UPDATE milestones SET started_at = (SELECT min(e.at) FROM events e
            WHERE e.order_id = milestones.order_id AND e.milestone_id = milestones.id
                AND e.kind IN ('started', 'completed')
                AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.id))
        WHERE state <> 'notStarted'
        """,
        """
        UPDATE orders SET completed_at = (SELECT max(e.at) FROM events e
            WHERE e.order_id = orders.id AND e.kind IN ('completed', 'skipped')
                AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.id))
        WHERE status = 'completed'
        """,
        """
        UPDATE orders SET next_milestone = (SELECT m.name FROM milestones m
            WHERE m.order_id = orders.id AND m.state NOT IN ('done', 'skipped')
            ORDER BY m.position, m.id LIMIT 1)
        WHERE is_open = 1
        """,
    ]

    /// Addresses are compared in one composition from here on (`EmailAddress.fold`). Where two customers turn out to
    /// have the same one, the second keeps its key as it was: they can be merged on the screen.
    static func foldAddresses(_ database: GRDB.Database) throws {
        for table in ["accounts", "customers"] {
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT id, email, email_key FROM \(table) WHERE email_key GLOB '*[^ -~]*' ORDER BY id")
            for row in rows {
                let (id, email, key): (Int64, String, String) = (row[0], row[1], row[2])
                let folded = EmailAddress.fold(email)
                // Swift holds two compositions of a letter to be equal; the database does not.
                guard !folded.utf8.elementsEqual(key.utf8) else { continue }
                try database.execute(
                    sql: "UPDATE OR IGNORE \(table) SET email_key = ? WHERE id = ?", arguments: [folded, id])
            }
        }
    }
}
