/// The order in which reports list milestones: as the catalogue has them, then the others by name.
struct MilestoneOrder {
    private let places: [String: Int]

    init(_ catalogue: [String]) {
        places = Dictionary(zip(catalogue, catalogue.indices)) { first, _ in first }
    }

    func sorted<Row>(_ rows: [Row], by name: (Row) -> String) -> [Row] {
        rows.sorted { left, right in
            let (left, right) = (name(left), name(right))
            return (places[left] ?? .max, left) < (places[right] ?? .max, right)
        }
    }
}
