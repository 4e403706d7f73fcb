/// Changing the catalogue of milestones.
extension CatalogueRows {
    static func insert(_ name: String, _ traits: MilestoneTraits, position: Int, _ session: SQLSession) throws
        -> CatalogueID
    {
        CatalogueID(
            try session.insert(
                """
                INSERT INTO catalogue (name, position, tells_client, client_acts, needs_fabric, expected_days)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                """, [.text(name), .integer(Int64(position))] + traits.arguments))
    }

    static func update(_ id: CatalogueID, _ name: String, _ traits: MilestoneTraits, _ session: SQLSession)
        throws
    {
        try session.run(
            """
            UPDATE catalogue SET name = ?, tells_client = ?, client_acts = ?, needs_fabric = ?, expected_days = ?
            WHERE id = ?
            """, [.text(name)] + traits.arguments + [.integer(id.value)])
    }

    static func setRetired(_ isRetired: Bool, _ id: CatalogueID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE catalogue SET is_retired = ? WHERE id = ?", [SQLArgument(isRetired), .integer(id.value)])
    }

    static func setPosition(_ position: Int, of id: CatalogueID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE catalogue SET position = ? WHERE id = ?", [.integer(Int64(position)), .integer(id.value)])
    }
}
