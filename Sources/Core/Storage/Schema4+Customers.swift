extension Schema {
    /// A customer's new name is told in the history of each of their orders: by whom, and when. `told` is the order with
    /// which it was saved. What was left to do before has none of it.
    static let customers4 = [
        "ALTER TABLE customer_renames ADD COLUMN told INTEGER",
        "ALTER TABLE customer_renames ADD COLUMN note TEXT",
        "ALTER TABLE customer_renames ADD COLUMN at INTEGER",
        "ALTER TABLE customer_renames ADD COLUMN account_id INTEGER REFERENCES accounts (id)",
        "ALTER TABLE customer_renames ADD COLUMN via TEXT",
        "ALTER TABLE customer_renames ADD COLUMN terminal TEXT",
    ]
}
