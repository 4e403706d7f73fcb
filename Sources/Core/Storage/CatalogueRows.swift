/// The shop's lists: milestones to choose from, and usual answers of the specification.
enum CatalogueRows {
    static func insertDefaults(_ session: SQLSession) throws {
        for (position, name) in MilestoneCatalogue.defaultNames.enumerated() {
            _ = try insert(name, DefaultRoutes.traits[name] ?? MilestoneTraits(), position: position, session)
        }
        try RouteRows.insertDefaults(session)
        for field in SpecificationField.allCases {
            for (position, choice) in field.defaultChoices.enumerated() {
                try session.run(
                    "INSERT INTO choices (field, value, position) VALUES (?, ?, ?)",
                    [.text(field.rawValue), .text(choice), .integer(Int64(position))])
            }
        }
    }

    /// The milestones that are not retired, and then any other that is next on an open order.
    static func namesToFilterBy(_ session: SQLSession) throws -> [String] {
        let names = try entries(session).filter { !$0.isRetired }.map(\.name)
        let next = try session.all(
            """
            SELECT DISTINCT next_milestone FROM orders WHERE is_open = 1 AND next_milestone IS NOT NULL
            ORDER BY next_milestone
            """
        ) { $0.text(0) }
        return names + next.filter { !names.contains($0) }
    }

    /// In the shop's order, retired ones too.
    static func entries(_ session: SQLSession) throws -> [CatalogueEntry] {
        try session.all(
            """
            SELECT id, name, is_retired, tells_client, client_acts, needs_fabric, expected_days
            FROM catalogue ORDER BY position, id
            """
        ) { row in
            CatalogueEntry(
                id: CatalogueID(row.integer(0)), name: row.text(1), isRetired: row.flag(2),
                traits: MilestoneTraits(row, from: 3))
        }
    }

    static func milestoneNames(_ session: SQLSession) throws -> [String] {
        try session.all("SELECT name FROM catalogue WHERE is_retired = 0 ORDER BY position, id") {
            $0.text(0)
        }
    }

    static func choices(_ session: SQLSession) throws -> [SpecificationField: [String]] {
        let rows = try session.all("SELECT field, value FROM choices ORDER BY field, position") {
            (try $0.word(0) as SpecificationField, $0.text(1))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}
