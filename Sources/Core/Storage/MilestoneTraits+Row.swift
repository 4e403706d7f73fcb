extension MilestoneTraits {
    /// From four columns: tells_client, client_acts, needs_fabric, expected_days.
    init(_ row: SQLRow, from column: Int) {
        self.init(
            tellsClient: row.flag(column), clientActs: row.flag(column + 1),
            needsFabric: row.flag(column + 2),
            expectedDays: row.optionalInteger(column + 3).map { Int($0) })
    }

    /// The four columns' values.
    var arguments: [SQLArgument] {
        [
            SQLArgument(tellsClient), SQLArgument(clientActs), SQLArgument(needsFabric),
            SQLArgument(expectedDays),
        ]
    }
}
