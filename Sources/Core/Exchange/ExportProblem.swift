/// Why an export was not written. What was at its place before is as it was.
package enum ExportProblem: Error, Sendable, Hashable {
    case unwritable(path: String, reason: String)
    /// A folder for the lists has to be new or empty.
    case folderInUse(path: String)
}
