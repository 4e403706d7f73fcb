/// The texts of `themes/*.toml`, so that the program is one file. A test keeps them the same.
enum EmbeddedThemes {
    /// The default first.
    static let all: [(name: String, text: String)] = [
        ("dark", dark), ("light", light), ("high-contrast", highContrast), ("mono", mono),
    ]

    /// The text of a theme that comes with the program; `default-NAME` is another name of `NAME`.
    static func text(of name: String) -> String? {
        let bare = name.hasPrefix("default-") ? String(name.dropFirst("default-".count)) : name
        return all.first { $0.name == bare }?.text
    }

    private static let dark = #"""
        # The workshop in the evening: brass, linen and ink. The others build on this one.
        # Plain text keeps the terminal's own colours, so that blank cells cost nothing to draw.
        variant = "dark"

        [palette]
        linen   = { rgb = "#eadfca", x256 = 223, ansi = "white" }
        ink     = { rgb = "#1b1714", x256 = 234, ansi = "black" }
        brass   = { rgb = "#d3a04a", x256 = 179, ansi = "yellow" }
        gold    = { rgb = "#f2cf7e", x256 = 222, ansi = "bright-yellow" }
        flax    = { rgb = "#a89a86", x256 = 138, ansi = "white" }
        rope    = { rgb = "#7d6f5e", x256 = 95, ansi = "gray" }
        fern    = { rgb = "#8fbf6f", x256 = 107, ansi = "green" }
        brick   = { rgb = "#ee7762", x256 = 209, ansi = "bright-red" }
        denim   = { rgb = "#86b3d9", x256 = 110, ansi = "bright-blue" }
        heather = { rgb = "#c79ad0", x256 = 176, ansi = "magenta" }
        amber   = { rgb = "#f0a848", x256 = 215, ansi = "yellow" }

        # Grounds, and what is written on them
        walnut     = { rgb = "#3a2e24", x256 = 236, ansi = "white" }
        onWalnut   = { rgb = "#eadfca", x256 = 223, ansi = "black" }
        dimWalnut  = { rgb = "#b8a88f", x256 = 180, ansi = "black" }
        keyWalnut  = { rgb = "#f2cf7e", x256 = 222, ansi = "blue" }
        offWalnut  = { rgb = "#8d7e6a", x256 = 101, ansi = "gray" }
        canvas     = { rgb = "#2a241e", x256 = 235, ansi = "black" }
        canvasLit  = { rgb = "#4a3a22", x256 = 58, ansi = "blue" }
        onCanvas   = { rgb = "#fff6e4", x256 = 230, ansi = "bright-white" }
        rust       = { rgb = "#5a231b", x256 = 52, ansi = "red" }
        moss       = { rgb = "#2c4a25", x256 = 22, ansi = "green" }
        onMoss     = { rgb = "#eaf7df", x256 = 194, ansi = "black" }
        onRust     = { rgb = "#ffe9e2", x256 = 224, ansi = "bright-white" }
        indigo     = { rgb = "#24405c", x256 = 23, ansi = "blue" }
        onIndigo   = { rgb = "#e4f0fb", x256 = 195, ansi = "bright-white" }
        cursorText = { rgb = "#1b1714", x256 = 234, ansi = "black" }
        cursor     = { rgb = "#d9a850", x256 = 179, ansi = "yellow" }

        [style]
        "text"              = { fg = "default", bg = "default", mono = [] }
        "text.muted"        = { fg = "flax", mono = ["dim"] }
        "text.strong"       = { fg = "gold", attrs = ["bold"] }
        "title"             = { fg = "brass", attrs = ["bold"] }
        "bar"               = { fg = "onWalnut", bg = "walnut", mono = ["reverse"] }
        "bar.muted"         = { fg = "dimWalnut", bg = "walnut", mono = ["reverse"] }
        "border"            = { fg = "rope", mono = ["dim"] }
        "border.focused"    = { fg = "brass", mono = ["bold"] }
        "cursor.row"        = { fg = "cursorText", bg = "cursor", mono = ["reverse"] }
        "match"             = { fg = "gold", attrs = ["bold", "underline"] }
        "key"               = { fg = "keyWalnut", bg = "walnut", attrs = ["bold"], mono = ["reverse", "bold"] }
        "key.disabled"      = { fg = "offWalnut", bg = "walnut", mono = ["reverse", "dim"] }
        "hint"              = { fg = "dimWalnut", bg = "walnut", mono = ["reverse"] }
        "label"             = { fg = "flax", mono = [] }
        "field"             = { fg = "linen", bg = "canvas", mono = ["underline"] }
        "field.focused"     = { fg = "onCanvas", bg = "canvasLit", mono = ["underline", "bold"] }
        "field.invalid"     = { fg = "onRust", bg = "rust", mono = ["underline", "reverse"], glyph = "!" }
        "field.readonly"    = { fg = "flax", mono = ["dim"] }
        "field.placeholder" = { fg = "rope", bg = "canvas", mono = ["underline", "dim"] }
        "error"             = { fg = "brick", attrs = ["bold"], glyph = "!" }
        "button"            = { fg = "linen", bg = "canvas", mono = [] }
        "button.focused"    = { fg = "cursorText", bg = "cursor", attrs = ["bold"], mono = ["reverse", "bold"] }
        "header"            = { fg = "brass", attrs = ["underline"], mono = ["underline"] }
        "header.sorted"     = { fg = "gold", attrs = ["bold", "underline"] }
        "status"            = { fg = "linen", mono = [] }
        "status.notStarted" = { fg = "flax", mono = [], glyph = "○" }
        "status.inProgress" = { fg = "denim", mono = [], glyph = "◐" }
        "status.completed"  = { fg = "fern", mono = ["dim"], glyph = "✓" }
        "status.onHold"     = { fg = "heather", mono = ["underline"], glyph = "‖" }
        "status.waiting"    = { fg = "amber", mono = ["underline"], glyph = "?" }
        "status.late"       = { fg = "brick", attrs = ["bold"], glyph = "!" }
        "status.cancelled"  = { fg = "rope", mono = ["dim"], glyph = "✗" }
        "milestone"            = { fg = "linen", mono = [] }
        "milestone.notStarted" = { fg = "flax", mono = [], glyph = "○" }
        "milestone.inProgress" = { fg = "denim", attrs = ["bold"], glyph = "◐" }
        "milestone.done"       = { fg = "fern", mono = ["dim"], glyph = "✓" }
        "milestone.onHold"     = { fg = "heather", mono = ["underline"], glyph = "‖" }
        "milestone.skipped"    = { fg = "rope", mono = ["dim"], glyph = "»" }
        "toast"         = { fg = "onIndigo", bg = "indigo", mono = ["reverse"] }
        "toast.info"    = { fg = "onIndigo", bg = "indigo", mono = ["reverse"], glyph = "•" }
        "toast.success" = { fg = "onMoss", bg = "moss", mono = ["reverse"], glyph = "✓" }
        "toast.error"   = { fg = "onRust", bg = "rust", attrs = ["bold"], mono = ["reverse", "bold"], glyph = "✗" }
        "scan"          = { fg = "onIndigo", bg = "indigo", mono = ["reverse"] }
        "scan.ready"    = { fg = "onIndigo", bg = "indigo", mono = [], glyph = "○" }
        "scan.ok"       = { fg = "onMoss", bg = "moss", attrs = ["bold"], mono = ["reverse", "bold"], glyph = "✓" }
        "scan.again"    = { fg = "ink", bg = "amber", attrs = ["bold"], mono = ["reverse"], glyph = "◐" }
        "scan.error"    = { fg = "onRust", bg = "rust", attrs = ["bold"], mono = ["reverse", "bold"], glyph = "✗" }
        "progress"      = { fg = "brass", mono = [] }
        "progress.rest" = { fg = "rope", mono = ["dim"] }
        "scrollbar"     = { fg = "rope", mono = ["dim"] }
        "chart"         = { fg = "brass", mono = [] }
        "chart.bar"     = { fg = "brass", mono = [] }
        "chart.other"   = { fg = "denim", mono = [] }
        "chart.good"    = { fg = "fern", mono = [] }
        "chart.warn"    = { fg = "amber", mono = ["underline"] }
        "chart.bad"     = { fg = "brick", mono = ["bold"] }
        "chart.axis"    = { fg = "rope", mono = ["dim"] }

        """#

    private static let light = #"""
        # The workshop at noon: ink on linen.
        inherits = "dark"
        variant = "light"

        [palette]
        paper   = { rgb = "#f8f2e6", x256 = 230, ansi = "bright-white" }
        linen   = { rgb = "#2b241d", x256 = 235, ansi = "black" }
        ink     = { rgb = "#2b241d", x256 = 235, ansi = "black" }
        brass   = { rgb = "#7d5410", x256 = 94, ansi = "blue" }
        gold    = { rgb = "#5c3a00", x256 = 58, ansi = "black" }
        flax    = { rgb = "#6b5f50", x256 = 240, ansi = "gray" }
        rope    = { rgb = "#8b7e6d", x256 = 243, ansi = "gray" }
        fern    = { rgb = "#38691f", x256 = 22, ansi = "green" }
        brick   = { rgb = "#a82a18", x256 = 124, ansi = "red" }
        denim   = { rgb = "#1f5687", x256 = 24, ansi = "blue" }
        heather = { rgb = "#7a3f86", x256 = 90, ansi = "magenta" }
        amber   = { rgb = "#f0a848", x256 = 215, ansi = "yellow" }
        ochre   = { rgb = "#8a4d00", x256 = 94, ansi = "magenta" }

        walnut     = { rgb = "#e4d6bb", x256 = 187, ansi = "black" }
        onWalnut   = { rgb = "#2b241d", x256 = 235, ansi = "bright-white" }
        dimWalnut  = { rgb = "#54493b", x256 = 239, ansi = "white" }
        keyWalnut  = { rgb = "#6b4300", x256 = 58, ansi = "bright-yellow" }
        offWalnut  = { rgb = "#857863", x256 = 243, ansi = "gray" }
        canvas     = { rgb = "#ece2cf", x256 = 254, ansi = "white" }
        canvasLit  = { rgb = "#fde3a4", x256 = 223, ansi = "yellow" }
        onCanvas   = { rgb = "#1b1714", x256 = 234, ansi = "black" }
        rust       = { rgb = "#f7cfc6", x256 = 224, ansi = "red" }
        onRust     = { rgb = "#701405", x256 = 88, ansi = "bright-white" }
        moss       = { rgb = "#cfe6c0", x256 = 194, ansi = "green" }
        onMoss     = { rgb = "#1f4210", x256 = 22, ansi = "black" }
        indigo     = { rgb = "#cfe0f0", x256 = 195, ansi = "blue" }
        onIndigo   = { rgb = "#143a5c", x256 = 23, ansi = "bright-white" }
        cursorText = { rgb = "#fff8e8", x256 = 230, ansi = "bright-white" }
        cursor     = { rgb = "#7d5410", x256 = 94, ansi = "blue" }

        [style]
        "text"              = { fg = "ink", bg = "paper" }
        "field.placeholder" = { fg = "flax", bg = "canvas" }
        "status.waiting"    = { fg = "ochre" }
        "chart.warn"        = { fg = "ochre" }

        """#

    private static let highContrast = #"""
        # For bright windows and tired eyes: pure colours on black, nothing dim.
        inherits = "dark"
        variant = "dark"

        [palette]
        night   = { rgb = "#000000", x256 = 16, ansi = "black" }
        snow    = { rgb = "#ffffff", x256 = 231, ansi = "bright-white" }
        linen   = { rgb = "#ffffff", x256 = 231, ansi = "bright-white" }
        ink     = { rgb = "#000000", x256 = 16, ansi = "black" }
        brass   = { rgb = "#ffd75f", x256 = 221, ansi = "bright-yellow" }
        gold    = { rgb = "#ffff5f", x256 = 227, ansi = "bright-yellow" }
        flax    = { rgb = "#e4e4e4", x256 = 254, ansi = "white" }
        rope    = { rgb = "#d0d0d0", x256 = 252, ansi = "white" }
        fern    = { rgb = "#5fff5f", x256 = 83, ansi = "bright-green" }
        brick   = { rgb = "#ff8787", x256 = 210, ansi = "bright-red" }
        denim   = { rgb = "#87d7ff", x256 = 117, ansi = "bright-cyan" }
        heather = { rgb = "#ffafff", x256 = 219, ansi = "bright-magenta" }
        amber   = { rgb = "#ffd700", x256 = 220, ansi = "bright-yellow" }

        walnut     = { rgb = "#ffffff", x256 = 231, ansi = "white" }
        onWalnut   = { rgb = "#000000", x256 = 16, ansi = "black" }
        dimWalnut  = { rgb = "#000000", x256 = 16, ansi = "black" }
        keyWalnut  = { rgb = "#00005f", x256 = 17, ansi = "blue" }
        offWalnut  = { rgb = "#4e4e4e", x256 = 239, ansi = "gray" }
        canvas     = { rgb = "#303030", x256 = 236, ansi = "blue" }
        canvasLit  = { rgb = "#ffff87", x256 = 228, ansi = "yellow" }
        onCanvas   = { rgb = "#000000", x256 = 16, ansi = "black" }
        rust       = { rgb = "#870000", x256 = 88, ansi = "red" }
        onRust     = { rgb = "#ffffff", x256 = 231, ansi = "bright-white" }
        moss       = { rgb = "#5fff5f", x256 = 83, ansi = "green" }
        onMoss     = { rgb = "#000000", x256 = 16, ansi = "black" }
        indigo     = { rgb = "#00005f", x256 = 17, ansi = "blue" }
        onIndigo   = { rgb = "#ffffff", x256 = 231, ansi = "bright-white" }
        cursorText = { rgb = "#000000", x256 = 16, ansi = "black" }
        cursor     = { rgb = "#ffff00", x256 = 226, ansi = "yellow" }

        [style]
        "text"              = { fg = "snow", bg = "night" }
        "field.placeholder" = { fg = "flax", bg = "canvas" }
        "cursor.row"        = { fg = "cursorText", bg = "cursor", attrs = ["bold"] }

        """#

    private static let mono = #"""
        # No colours at all, as on a terminal that has none.
        inherits = "dark"
        variant = "dark"

        [palette]
        linen = "default"
        ink = "default"
        brass = "default"
        gold = "default"
        flax = "default"
        rope = "default"
        fern = "default"
        brick = "default"
        denim = "default"
        heather = "default"
        amber = "default"
        walnut = "default"
        onWalnut = "default"
        dimWalnut = "default"
        keyWalnut = "default"
        offWalnut = "default"
        canvas = "default"
        canvasLit = "default"
        onCanvas = "default"
        rust = "default"
        moss = "default"
        onMoss = "default"
        onRust = "default"
        indigo = "default"
        onIndigo = "default"
        cursorText = "default"
        cursor = "default"

        [style]
        "text" = { attrs = [] }
        "text.muted" = { attrs = ["dim"] }
        "text.strong" = { attrs = ["bold"] }
        "title" = { attrs = ["bold"] }
        "bar" = { attrs = ["reverse"] }
        "bar.muted" = { attrs = ["reverse"] }
        "border" = { attrs = ["dim"] }
        "border.focused" = { attrs = ["bold"] }
        "cursor.row" = { attrs = ["reverse"] }
        "match" = { attrs = ["bold", "underline"] }
        "key" = { attrs = ["reverse", "bold"] }
        "key.disabled" = { attrs = ["reverse", "dim"] }
        "hint" = { attrs = ["reverse"] }
        "label" = { attrs = [] }
        "field" = { attrs = ["underline"] }
        "field.focused" = { attrs = ["underline", "bold"] }
        "field.invalid" = { attrs = ["underline", "reverse"] }
        "field.readonly" = { attrs = ["dim"] }
        "field.placeholder" = { attrs = ["underline", "dim"] }
        "error" = { attrs = ["bold"] }
        "button" = { attrs = [] }
        "button.focused" = { attrs = ["reverse", "bold"] }
        "header" = { attrs = ["underline"] }
        "header.sorted" = { attrs = ["bold", "underline"] }
        "status" = { attrs = [] }
        "status.notStarted" = { attrs = [] }
        "status.inProgress" = { attrs = [] }
        "status.completed" = { attrs = ["dim"] }
        "status.onHold" = { attrs = ["underline"] }
        "status.waiting" = { attrs = ["underline"] }
        "status.late" = { attrs = ["bold"] }
        "status.cancelled" = { attrs = ["dim"] }
        "milestone" = { attrs = [] }
        "milestone.notStarted" = { attrs = [] }
        "milestone.inProgress" = { attrs = ["bold"] }
        "milestone.done" = { attrs = ["dim"] }
        "milestone.onHold" = { attrs = ["underline"] }
        "milestone.skipped" = { attrs = ["dim"] }
        "toast" = { attrs = ["reverse"] }
        "toast.info" = { attrs = ["reverse"] }
        "toast.success" = { attrs = ["reverse"] }
        "toast.error" = { attrs = ["reverse", "bold"] }
        "scan" = { attrs = ["reverse"] }
        "scan.ready" = { attrs = [] }
        "scan.ok" = { attrs = ["reverse", "bold"] }
        "scan.again" = { attrs = ["reverse"] }
        "scan.error" = { attrs = ["reverse", "bold"] }
        "progress" = { attrs = [] }
        "progress.rest" = { attrs = ["dim"] }
        "scrollbar" = { attrs = ["dim"] }
        "chart" = { attrs = [] }
        "chart.bar" = { attrs = [] }
        "chart.other" = { attrs = [] }
        "chart.good" = { attrs = [] }
        "chart.warn" = { attrs = ["underline"] }
        "chart.bad" = { attrs = ["bold"] }
        "chart.axis" = { attrs = ["dim"] }

        """#
}
