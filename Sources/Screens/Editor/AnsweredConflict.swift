import Core

/// Whose fields stay that were changed here and by somebody else.
struct AnsweredConflict: Sendable, Hashable {
    /// Of the order as they saved it: a later one has to be asked about again.
    let version: Int
    let side: MergeSide
}
