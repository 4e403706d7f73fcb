import GRDB

/// The schema's numbered migrations. One that has been released never changes.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            for statement in firstTables + firstIndexes { try database.execute(sql: statement) }
        }
        migrator.registerMigration("2") { database in
            for statement in second { try database.execute(sql: statement) }
            try foldAddresses(database)
            try insertRoutes(database)
        }
        migrator.registerMigration("3") { database in
            for statement in third { try database.execute(sql: statement) }
        }
        migrator.registerMigration("4") { database in
            for statement in fourth { try database.execute(sql: statement) }
            try coverHistories(database)
            try coverAccounts(database)
        }
        return migrator
    }

    /// Moments are milliseconds since 1970 (UTC); `due` is a day as the number 20261218, 99991231 where an
    /// order has none; flags are 0 and 1; `…_key` columns are folded text for comparing and sorting.
    private static let firstTables = [
        """
        CREATE TABLE settings (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            email TEXT NOT NULL,
            email_key TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL CHECK (role IN ('admin', 'staff', 'client')),
            password_hash TEXT NOT NULL,
            is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
            created_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE customers (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            email TEXT,
            email_key TEXT UNIQUE,
            phone TEXT,
            phone_key TEXT,
            created_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE counters (
            name TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id BETWEEN 1 AND 16777215),
            number TEXT NOT NULL UNIQUE,
            invoice TEXT,
            invoice_key TEXT,
            customer_id INTEGER NOT NULL REFERENCES customers (id),
            customer_key TEXT NOT NULL,
            due INTEGER NOT NULL,
            priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'rush')),
            notes TEXT,
            client_notes TEXT,
            status TEXT NOT NULL CHECK (status IN
                ('notStarted', 'inProgress', 'onHold', 'waitingOnClient', 'completed', 'cancelled')),
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            finished INTEGER NOT NULL CHECK (finished >= 0),
            total INTEGER NOT NULL CHECK (total >= finished),
            revision INTEGER NOT NULL CHECK (revision >= 1),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            updated_by TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE pieces (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id BETWEEN 1 AND 16777215),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            position INTEGER NOT NULL,
            product_codes TEXT NOT NULL,
            description TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity >= 1),
            reglue INTEGER CHECK (reglue IN (0, 1)),
            replace_springs INTEGER CHECK (replace_springs IN (0, 1)),
            back_style TEXT,
            seat_style TEXT,
            new_back_insert INTEGER CHECK (new_back_insert IN (0, 1)),
            new_seat_insert INTEGER CHECK (new_seat_insert IN (0, 1)),
            back_insert_type TEXT,
            seat_insert_type TEXT,
            trim_style TEXT,
            placement TEXT,
            fabric_specs TEXT,
            vendor_color TEXT,
            frame_finish TEXT,
            finish_specs TEXT,
            topcoat TEXT,
            initials TEXT
        ) STRICT
        """,
        """
        CREATE TABLE milestones (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id BETWEEN 1 AND 16777215),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('notStarted', 'inProgress', 'done', 'onHold', 'skipped'))
        ) STRICT
        """,
        """
        CREATE TABLE events (
            id INTEGER PRIMARY KEY,
            order_id INTEGER NOT NULL REFERENCES orders (id),
            milestone_id INTEGER,
            kind TEXT NOT NULL CHECK (kind IN ('started', 'completed', 'held', 'resumed', 'skipped',
                'reopened', 'undone', 'noted', 'requested', 'approved', 'declined', 'received',
                'created', 'changed', 'printed', 'cancelled', 'deleted')),
            at INTEGER NOT NULL,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            by_name TEXT NOT NULL,
            via TEXT NOT NULL CHECK (via IN ('key', 'scan', 'commandLine', 'client')),
            terminal TEXT NOT NULL,
            note TEXT,
            undoes INTEGER REFERENCES events (id)
        ) STRICT
        """,
        """
        CREATE TABLE catalogue (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            position INTEGER NOT NULL,
            is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))
        ) STRICT
        """,
        """
        CREATE TABLE choices (
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (field, value)
        ) STRICT
        """,
        """
        CREATE TABLE scans (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            raw TEXT NOT NULL,
            outcome TEXT NOT NULL,
            message TEXT NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            by_name TEXT NOT NULL,
            terminal TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE drafts (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            order_id INTEGER NOT NULL,
            content TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (account_id, order_id)
        ) STRICT
        """,
        """
        CREATE TABLE order_texts (
            order_id INTEGER PRIMARY KEY REFERENCES orders (id),
            text TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE VIRTUAL TABLE order_search USING fts5(
            text, content = 'order_texts', content_rowid = 'order_id',
            tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'", prefix = '1 2 3', detail = 'none'
        )
        """,
    ]

    /// One index for each order of the dashboard, over all orders, over open ones and within a status.
    /// Events and scans have no more than they need: each index is one more page in every scan's commit.
    private static let firstIndexes = [
        "CREATE INDEX customers_by_name ON customers (name_key, id)",
        "CREATE INDEX customers_by_phone ON customers (phone_key)",
        "CREATE INDEX orders_by_invoice ON orders (invoice_key)",
        "CREATE INDEX orders_by_due ON orders (due, id)",
        "CREATE INDEX orders_by_customer ON orders (customer_key, id)",
        "CREATE INDEX orders_of_customer ON orders (customer_id, due, id)",
        "CREATE INDEX orders_by_status ON orders (status, due, id)",
        "CREATE INDEX orders_by_status_and_customer ON orders (status, customer_key, id)",
        "CREATE INDEX orders_by_status_and_number ON orders (status, id)",
        "CREATE INDEX open_orders_by_due ON orders (due, id) WHERE is_open = 1",
        "CREATE INDEX open_orders_by_customer ON orders (customer_key, id) WHERE is_open = 1",
        "CREATE INDEX open_orders_by_number ON orders (id) WHERE is_open = 1",
        "CREATE INDEX pieces_of_order ON pieces (order_id, position)",
        "CREATE INDEX milestones_of_order ON milestones (order_id, position)",
        "CREATE INDEX events_of_order ON events (order_id, id)",
    ]
}

extension SpecificationField {
    /// The field's column in `pieces`: `newBackInsert` is `new_back_insert`.
    var column: String {
        rawValue.reduce(into: "") { result, letter in
            if letter.isUppercase { result.append("_") }
            result.append(contentsOf: letter.lowercased())
        }
    }
}
