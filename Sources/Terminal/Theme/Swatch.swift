/// A colour of a theme in as many forms as were given; the others are derived by the nearest colour.
struct Swatch: Sendable, Hashable {
    var rgb: RGB?
    var x256: UInt8?
    var ansi: UInt8?

    /// The terminal's own colour.
    static let terminal = Swatch()

    /// `#c8963e`, or the name of one of the 16 colours, or `default`; nil for anything else.
    init?(_ text: String) {
        if text == "default" {
            self = .terminal
        } else if let rgb = RGB(hex: text) {
            self.rgb = rgb
        } else if let index = Swatch.ansiNames[text] {
            ansi = index
        } else {
            return nil
        }
    }

    init(rgb: RGB? = nil, x256: UInt8? = nil, ansi: UInt8? = nil) {
        self.rgb = rgb
        self.x256 = x256
        self.ansi = ansi
    }

    /// The colour to send; nil on a terminal without colours.
    func color(at depth: ColorDepth) -> Color? {
        if self == .terminal { return depth == .mono ? nil : .default }
        switch depth {
        case .mono: return nil
        case .rgb: if let rgb { return .rgb(rgb.red, rgb.green, rgb.blue) }
        case .x256: break
        case .ansi16:
            if let ansi { return .index(ansi) }
            return known.map { .index(NearestColor.ansi16($0)) }
        }
        if let x256 { return .index(x256) }
        if let rgb { return .index(NearestColor.x256(rgb)) }
        return ansi.map { .index($0) }
    }

    /// What the colour is, as nearly as can be known.
    var known: RGB? { rgb ?? (x256 ?? ansi).map(NearestColor.rgb(of:)) }

    static let ansiNames: [String: UInt8] = [
        "black": 0, "red": 1, "green": 2, "yellow": 3, "blue": 4, "magenta": 5, "cyan": 6, "white": 7,
        "gray": 8, "grey": 8, "bright-black": 8, "bright-red": 9, "bright-green": 10, "bright-yellow": 11,
        "bright-blue": 12, "bright-magenta": 13, "bright-cyan": 14, "bright-white": 15,
    ]
}
