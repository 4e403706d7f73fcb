extension Schema {
    static let printing = [
        // `printer` is the one that was chosen, where one was; `scheduler_printer` and `scheduler_job` are where the
        // print system put it. `mark` is in the title that the print system knows the job by. Whoever gives it to
        // the print system holds `lease` until `lease_until`.
        """
        CREATE TABLE print_jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('workOrder', 'client', 'labels', 'commandCards', 'badges',
                'scanDoctorCard', 'daySheet', 'report')),
            title TEXT NOT NULL,
            mark TEXT NOT NULL UNIQUE,
            printer TEXT,
            scheduler_printer TEXT,
            scheduler_job INTEGER,
            is_released INTEGER NOT NULL DEFAULT 0 CHECK (is_released IN (0, 1)),
            state TEXT NOT NULL CHECK (state IN ('queued', 'pending', 'printing', 'held', 'stopped', 'done',
                'cancelled', 'failed')),
            trouble TEXT,
            message TEXT,
            wish TEXT NOT NULL DEFAULT 'print' CHECK (wish IN ('print', 'resend', 'cancel')),
            attempts INTEGER NOT NULL DEFAULT 0,
            next_attempt INTEGER NOT NULL,
            lease TEXT,
            lease_until INTEGER,
            was_abandoned INTEGER,
            since INTEGER NOT NULL,
            at INTEGER NOT NULL,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            by_name TEXT NOT NULL,
            via TEXT NOT NULL CHECK (via IN ('key', 'scan', 'commandLine', 'client')),
            terminal TEXT NOT NULL,
            skipped_labels INTEGER NOT NULL CHECK (skipped_labels >= 0),
            days INTEGER NOT NULL CHECK (days >= 0)
        ) STRICT
        """,
        // The orders in a job, each with the event that says so in its history.
        """
        CREATE TABLE print_job_orders (
            job_id INTEGER NOT NULL REFERENCES print_jobs (id),
            position INTEGER NOT NULL,
            order_id INTEGER NOT NULL REFERENCES orders (id),
            event_id INTEGER NOT NULL REFERENCES events (id),
            PRIMARY KEY (job_id, position)
        ) STRICT
        """,
        // An empty terminal or kind stands for all of them.
        """
        CREATE TABLE printer_choices (
            terminal TEXT NOT NULL,
            kind TEXT NOT NULL,
            printer TEXT NOT NULL,
            PRIMARY KEY (terminal, kind)
        ) STRICT
        """,
        """
        CREATE INDEX print_jobs_open ON print_jobs (id) WHERE state NOT IN ('done', 'cancelled')
        """,
        "CREATE INDEX print_job_orders_of_order ON print_job_orders (order_id)",
        "CREATE INDEX print_job_orders_of_event ON print_job_orders (event_id)",
    ]
}
