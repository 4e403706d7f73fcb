/// One line of the table that `make bench` prints. Ours and the baseline are measured in the same run, so that
/// their ratio means the same on any machine.
struct Figure: Sendable {
    let name: String
    let goal: Goal
    let measure: @Sendable () throws -> Measurement
}
