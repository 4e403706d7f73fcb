/// Why an export was not written. What was at its place before is as it was.
package enum ExportProblem: Error, Sendable, Hashable {
    case unwritable(path: String, reason: String)
    /// The shop's own database or a file beside it that it needs.
    case shopItself(path: String)
    /// What is there begins otherwise than what is to be written: a file of another kind, named by a slip.
    case otherFile(path: String)
    /// A folder for the lists has to be new or empty.
    case folderInUse(path: String)
}
