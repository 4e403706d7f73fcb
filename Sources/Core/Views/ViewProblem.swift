/// Why something was not done with a saved view.
package enum ViewProblem: Sendable, Hashable {
    case nameMissing
    case nameTooLong
    /// The same person has a view of that name, in any letters.
    case nameTaken(String)
    case notFound(named: String, known: [String])
    case gone
    /// Several people share a view of that name.
    case ambiguous(String, owners: [String])
    /// Views are their owner's to rename and share.
    case notYours(String, owner: String)
}
