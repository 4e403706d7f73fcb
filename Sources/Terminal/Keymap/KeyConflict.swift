/// A key that two bindings of one map claim for different actions.
package struct KeyConflict<Action: Hashable & Sendable>: Sendable, Hashable {
    package let key: Key
    package let actions: [Action]
}
