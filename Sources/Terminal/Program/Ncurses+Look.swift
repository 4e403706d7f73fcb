import CNcurses

extension Ncurses {
    /// How many colours the terminal can be given.
    var colorDepth: ColorDepth {
        if isDirectColour { return .rgb }
        return switch colourCount {
        case 256...: .x256
        case 8...: .ansi16
        default: .mono
        }
    }
}

extension Ncurses.Ink {
    private static let names: [(Attributes, attr_t)] = [
        (.bold, opts_attr_bold()), (.dim, opts_attr_dim()), (.reverse, opts_attr_reverse()),
        (.underline, opts_attr_underline()), (.italic, opts_attr_italic()), (.blink, opts_attr_blink()),
    ]

    /// `colours` is how many the terminal has: with eight, the bright ones are bold.
    init(_ look: Look, colours: Int) {
        foreground = Self.number(look.foreground)
        background = Self.number(look.background)
        for (attribute, value) in Self.names where look.attributes.contains(attribute) {
            attributes |= value
        }
        if colours < 16 {
            if foreground >= 8 { attributes |= opts_attr_bold() }
            if foreground >= 8 { foreground %= 8 }
            if background >= 8 { background %= 8 }
        }
    }

    private static func number(_ color: Color?) -> Int32 {
        switch color {
        case nil, .default: -1
        case .index(let place): Int32(place)
        case .rgb(let red, let green, let blue):
            // A direct-colour terminal takes 1 to 7 for its palette: no such dark blue is missed.
            if red == 0, green == 0, blue < 8 {
                0
            } else {
                Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
            }
        }
    }
}
