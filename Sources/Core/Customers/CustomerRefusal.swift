/// Why something about a customer was not done.
package enum CustomerRefusal: Sendable, Hashable {
    case invalid([CustomerProblem])
    /// Somebody else saved the customer after it was opened here.
    case changedMeanwhile(name: String)
    /// A customer cannot be merged with itself.
    case same(name: String)
    /// What was typed to confirm does not name the customer who goes; `word` would.
    case notConfirmed(name: String, word: String)
}
