/// One draft out of two that began as the same.
package struct MergedDraft<Draft: Sendable & Hashable>: Sendable, Hashable {
    package let draft: Draft
    /// What both changed, each to something else, in words; names in them are as they were typed.
    package let conflicts: [String]
}

/// Whose a field stays that two people changed, each to something else.
package enum MergeSide: Sendable, Hashable { case mine, theirs }
