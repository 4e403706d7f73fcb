@testable import Terminal

/// A small picture drawn by `draw`, as text.
func drawn(_ width: Int, _ height: Int, glyphs: Glyphs = .unicode, _ draw: (inout Canvas) -> Void) -> [String]
{
    var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
    draw(&canvas)
    return canvas.lines
}

extension String {
    /// Its characters as typed keys.
    var keys: [Key] { map { .character($0) } }
}
