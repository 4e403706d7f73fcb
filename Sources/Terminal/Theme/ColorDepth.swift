/// How many colours a terminal can show.
package enum ColorDepth: Sendable, Hashable, CaseIterable {
    /// None, or `NO_COLOR`: attributes alone.
    case mono
    case ansi16, x256, rgb
}
