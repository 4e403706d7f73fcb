/// Why a file was not imported. Nothing has changed when one is thrown.
package enum ImportProblem: Error, Sendable, Hashable {
    case unreadable(reason: String)
    /// A pipe, a device or a folder: a file is read twice, first to check it.
    case notAFile
    case tooLarge(most: Int)
    /// Neither a shop in JSON, nor a table, nor the old system's dump.
    case unknownFormat
    /// A table whose columns are separated by another character than the comma.
    case separated(by: Character)
    /// `pg_dump -Fc` and its like.
    case packedDump
    case newer(version: Int, known: Int)
    /// A whole shop can only be put into an empty one.
    case shopHasOrders
    case faults([ImportFault])
}
