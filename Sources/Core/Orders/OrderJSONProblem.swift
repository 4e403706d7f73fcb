/// Why a file is no order.
package enum OrderJSONProblem: Error, Sendable, Hashable {
    /// It has more than `OrderJSON.largest` bytes.
    case tooLarge
    case notUTF8
    case notJSON(JSONProblem)
    /// It is JSON, but no order: everything that is wrong with it.
    case wrong([Fault])

    /// One thing that is wrong, and where: `pieces[0].quantity`.
    package struct Fault: Sendable, Hashable {
        /// Empty for the file as a whole. As in the file, not yet safe to show.
        package let path: String
        package let what: String

        /// `pieces[0].quantity: must be a whole number from 1 to 999`, safe to show.
        package var sentence: String { SafeText.visible((path.isEmpty ? "the file" : path) + ": " + what) }
    }

    /// What is wrong, a line each, safe to show.
    package var sentences: [String] {
        switch self {
        case .tooLarge: ["The file is larger than 5 MB; an order has no more than that."]
        case .notUTF8: ["The file is not UTF-8 text. Save it as UTF-8."]
        case .notJSON(let problem):
            ["The file is not JSON: line \(problem.line), column \(problem.column): \(problem.what)."]
        case .wrong(let faults): faults.map(\.sentence)
        }
    }
}
