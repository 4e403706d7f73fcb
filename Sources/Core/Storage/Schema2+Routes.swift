import GRDB

/// The routes that migration 2 gives a shop which has milestones already. Written out, and not taken from what a new
/// shop gets today: a migration never changes.
extension Schema {
    private static let material = "Custom Material Preparation"
    private static let approved = "Project Approved, Production Kicking Off"
    private static let production = "In Production"
    private static let awaiting = "Awaiting Quality Check"
    private static let passed = "Passed Quality Check"
    private static let delivery = "Out for Delivery"

    /// Each with its steps; every step from the production on waits for those before it.
    private static let routes: [(name: String, first: [String], rest: [String])] = [
        ("Reupholstery", [material, approved], [production, awaiting, passed, delivery]),
        ("Slipcover", [material, approved], [production, passed, delivery]),
        ("Cushions", [material], [production, passed, delivery]),
        ("Repair", [approved], [production, awaiting, passed, delivery]),
        ("Rush", [], [production, passed, delivery]),
    ]

    private static let traits: [(name: String, tells: Int, fabric: Int, days: Int)] = [
        (material, 0, 0, 5), (approved, 1, 0, 3), (production, 1, 1, 10), (awaiting, 0, 0, 1),
        (passed, 0, 0, 1),
        (delivery, 1, 0, 2),
    ]

    /// Only what the catalogue has of them.
    static func insertRoutes(_ database: GRDB.Database) throws {
        let names = try String.fetchSet(database, sql: "SELECT name FROM catalogue WHERE is_retired = 0")
        for trait in traits {
            try database.execute(
                sql:
                    "UPDATE catalogue SET tells_client = ?, needs_fabric = ?, expected_days = ? WHERE name = ?",
                arguments: [trait.tells, trait.fabric, trait.days, trait.name])
        }
        for (position, route) in routes.enumerated() where names.isSuperset(of: route.first + route.rest) {
            try database.execute(
                sql: "INSERT INTO routes (name, name_key, position) VALUES (?, lower(?), ?)",
                arguments: [route.name, route.name, position])
            let id = database.lastInsertedRowID
            for (place, step) in (route.first + route.rest).enumerated() {
                try database.execute(
                    sql: """
                        INSERT INTO route_steps (route_id, catalogue_id, position)
                        SELECT ?, id, ? FROM catalogue WHERE name = ?
                        """, arguments: [id, place, step])
            }
            let rules =
                route.first.map { (route.rest[0], $0) } + Array(zip(route.rest.dropFirst(), route.rest))
            for (step, after) in rules {
                try database.execute(
                    sql: """
                        INSERT INTO route_rules (route_id, catalogue_id, after_id)
                        SELECT ?, s.id, a.id FROM catalogue s, catalogue a WHERE s.name = ? AND a.name = ?
                        """, arguments: [id, step, after])
            }
        }
    }
}
