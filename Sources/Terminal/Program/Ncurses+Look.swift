import CNcurses

extension Ncurses {
    /// How many colours the terminal can be given.
    var colorDepth: ColorDepth {
        if isDirectColour { return .direct }
        return switch colourCount {
        case 256...: .indexed256
        case 8...: .ansi16
        default: .mono
        }
    }
}

extension Ncurses.Ink {
    init(_ look: Look) {
        foreground = Self.number(look.foreground)
        background = Self.number(look.background)
        if look.attributes.contains(.bold) { attributes |= opts_attr_bold() }
        if look.attributes.contains(.dim) { attributes |= opts_attr_dim() }
        if look.attributes.contains(.reverse) { attributes |= opts_attr_reverse() }
        if look.attributes.contains(.underline) { attributes |= opts_attr_underline() }
        if look.attributes.contains(.italic) { attributes |= opts_attr_italic() }
    }

    private static func number(_ color: Color?) -> Int32 {
        switch color {
        case nil: -1
        case .indexed(let n): Int32(n)
        case .rgb(let rgb): Int32(rgb)
        }
    }
}
