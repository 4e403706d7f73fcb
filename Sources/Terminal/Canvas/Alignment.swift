/// Where a text stands in the room that it is given.
package enum Alignment: Sendable, Hashable {
    case left, center, right
}
