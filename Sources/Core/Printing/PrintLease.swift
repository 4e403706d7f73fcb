/// A print job that this process has for itself for a while.
struct PrintLease: Sendable {
    let row: PrintJobRows.Row
    let token: String
    var id: PrintJobID { row.id }
}
