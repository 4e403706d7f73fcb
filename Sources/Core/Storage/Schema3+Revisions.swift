/// Which changes make printed paper wrong, and which only make an open form old, in migration 3.
extension Schema {
    /// `orders.version` counts every saving, `orders.revision` those that matter to the bench; `events.revision` is what
    /// a change raised it to.
    static let revisions = [
        "ALTER TABLE orders ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)",
        // A form that is kept unsaved says which revision it was made of.
        "UPDATE orders SET version = revision",
        "ALTER TABLE events ADD COLUMN revision INTEGER CHECK (revision >= 1)",
    ]
}
