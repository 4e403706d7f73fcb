import CPangoCairo

/// Sets type with Pango: shaping, line breaks, and a font that has the letter for every script.
/// One typesetter serves a whole document, so that fonts are looked up once.
final class Typesetter {
    private struct Key: Hashable {
        let text: String
        let style: TypeStyle
        let fit: TextFit
    }

    /// The family first, then the families for scripts it lacks, in a fixed order so that the same text
    /// takes the same fonts whatever the locale; Pango looks further by itself.
    private static let families =
        "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK SC, DejaVu Sans, Sans"
    private static let scale = Double(PANGO_SCALE)

    private let context: OpaquePointer
    private var fonts: [TypeStyle: OpaquePointer] = [:]
    private let attributes: OpaquePointer
    /// Texts that were set, kept for drawing after measuring, and the order of the document that last had them.
    private var layouts: [Key: (layout: OpaquePointer, order: Int)] = [:]
    private var order = 0
    private(set) var missingGlyphs = 0

    init() throws(DocumentError) {
        // Pango keeps this map for the thread, with the fonts already found.
        guard let map = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(map)
        else { throw .drawing("no font map") }
        self.context = context
        // A hyphen at the end of a broken number would be read as a part of it.
        attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        pango_cairo_context_set_resolution(context, 72)
        // Paper has no pixels to fit letters to.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        // Not from the locale: it decides which of two fonts draws a letter.
        pango_context_set_language(context, pango_language_from_string("en"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        for style in TypeStyle.allCases {
            let font = pango_font_description_from_string(Typesetter.families)
            pango_font_description_set_absolute_size(font, style.size * Typesetter.scale)
            pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
            fonts[style] = font
        }
    }

    deinit {
        for (layout, _) in layouts.values { g_object_unref(UnsafeMutableRawPointer(layout)) }
        for font in fonts.values { pango_font_description_free(font) }
        pango_attr_list_unref(attributes)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    var measurer: TextMeasurer { TextMeasurer(lines: lines) }

    /// Goes on to the next order of a document: drops what the last one did not have. What every order has, as
    /// the names of values, stays.
    func forget() {
        let isFull = layouts.count > 2000
        for (key, known) in layouts where isFull || known.order != order {
            g_object_unref(UnsafeMutableRawPointer(known.layout))
            layouts[key] = nil
        }
        order += 1
    }

    /// Draws `text` on `cairo` in the current colour.
    func draw(_ text: PlacedText, on cairo: OpaquePointer) {
        let layout = layout(text.text, text.style, text.fit)
        for index in 0..<pango_layout_get_line_count(layout) {
            guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
            var x = text.x
            if let width = text.fit.width,
                pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
            {
                x += width - Typesetter.width(of: line)
            }
            cairo_move_to(cairo, x, text.baseline + Double(index) * text.style.leading)
            pango_cairo_show_layout_line(cairo, line)
        }
    }

    private func lines(_ text: String, _ style: TypeStyle, _ fit: TextFit) -> [MeasuredLine] {
        let layout = layout(text, style, fit)
        return (0..<pango_layout_get_line_count(layout)).compactMap { index in
            pango_layout_get_line_readonly(layout, index).map { line in
                MeasuredLine(
                    width: Typesetter.width(of: line), start: Int(pango_layout_line_get_start_index(line)))
            }
        }
    }

    private func layout(_ text: String, _ style: TypeStyle, _ fit: TextFit) -> OpaquePointer {
        let key = Key(text: text, style: style, fit: fit)
        if let known = layouts[key] {
            if known.order != order { layouts[key] = (known.layout, order) }
            return known.layout
        }
        let layout: OpaquePointer = pango_layout_new(context)
        pango_layout_set_font_description(layout, fonts[style])
        pango_layout_set_attributes(layout, attributes)
        var copy = text
        copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
        if let width = fit.width {
            pango_layout_set_width(layout, Int32((width * Typesetter.scale).rounded()))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        switch fit {
        case .wrap: break
        case .line: pango_layout_set_single_paragraph_mode(layout, 1)
        case .ellipsis:
            pango_layout_set_single_paragraph_mode(layout, 1)
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        case .wrapAtMost(let lines, _):
            pango_layout_set_single_paragraph_mode(layout, 1)
            pango_layout_set_height(layout, Int32(-lines))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        missingGlyphs += Int(pango_layout_get_unknown_glyphs_count(layout))
        layouts[key] = (layout, order)
        return layout
    }

    private static func width(of line: UnsafeMutablePointer<PangoLayoutLine>) -> Double {
        var extents = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &extents)
        return Double(extents.width) / scale
    }
}
