/// A colour as a terminal is told it.
package enum Color: Sendable, Hashable {
    /// The terminal's own.
    case `default`
    /// A place in the terminal's palette: 0 to 15 by name, 16 to 255 by xterm's cube and greys.
    case index(UInt8)
    case rgb(UInt8, UInt8, UInt8)
}
