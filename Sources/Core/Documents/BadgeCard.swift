/// A badge about to be printed: the only place where its letters are, but for the paper.
package struct BadgeCard: Sendable {
    package let name: String
    package let code: BadgeCode
}
