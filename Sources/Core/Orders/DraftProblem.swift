/// One thing that keeps a draft from being saved; `message` is a sentence for the person who typed it.
package struct DraftProblem: Sendable, Hashable {
    package let field: DraftField
    package let message: String
    package init(_ field: DraftField, _ message: String) {
        self.field = field
        self.message = message
    }
}
