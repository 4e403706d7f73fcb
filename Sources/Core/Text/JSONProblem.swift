/// Where a text stops being JSON, and what was expected there.
package struct JSONProblem: Error, Sendable, Hashable {
    /// Both count from 1; the column counts bytes.
    package let line, column: Int
    /// The rest of the sentence "line 3, column 7: …".
    package let what: String
}
