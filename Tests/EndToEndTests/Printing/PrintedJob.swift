/// A print job as `opts queue --json` and `opts print --json` give it.
struct PrintedJob: Decodable {
    let job: Int
    let title: String
    let orders: [String]
    let printer: String?
    let schedulerJob: String?
    let state: String
    let trouble: String?
}
