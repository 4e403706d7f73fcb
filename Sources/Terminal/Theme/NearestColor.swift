/// The palette colours that come nearest to a given one.
enum NearestColor {
    /// The nearest of xterm's cube and greys (16 to 255); the first sixteen differ from terminal to terminal.
    static func x256(_ color: RGB) -> UInt8 { nearest(to: color, among: 16...255) }

    /// The nearest of the sixteen named colours, as xterm shows them.
    static func ansi16(_ color: RGB) -> UInt8 { nearest(to: color, among: 0...15) }

    /// What xterm shows for a place in its palette.
    static func rgb(of index: UInt8) -> RGB {
        switch index {
        case 0...15: return named[Int(index)]
        case 16...231:
            let place = Int(index) - 16
            return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
        default:
            let grey = 8 + 10 * (index - 232)
            return RGB(grey, grey, grey)
        }
    }

    private static func nearest(to color: RGB, among places: ClosedRange<UInt8>) -> UInt8 {
        var best = places.lowerBound
        var least = Int.max
        for place in places {
            let distance = rgb(of: place).distance(to: color)
            if distance < least { (best, least) = (place, distance) }
        }
        return best
    }

    private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

    private static let named = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]
}
