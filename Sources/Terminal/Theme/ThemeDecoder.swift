import TOMLKit

/// Reads the TOML of a theme. The only file that knows TOMLKit; every wrong value becomes a problem with its line, and
/// the rest of the theme is kept.
struct ThemeDecoder {
    private var source: ThemeSource

    /// - throws: a problem of kind `.syntax` where the text is not TOML.
    static func decode(_ text: String, file: String) throws(ThemeProblem) -> ThemeSource {
        let root: TOMLTable
        do {
            root = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ThemeProblem(
                file: file, line: error.source.begin.line, key: "", kind: .syntax(error.description))
        } catch {
            throw ThemeProblem(file: file, line: nil, key: "", kind: .syntax("\(error)"))
        }
        var decoder = ThemeDecoder(source: ThemeSource(file: file, lines: ThemeLines(text)))
        // Values point into the root and do not keep it.
        withExtendedLifetime(root) { decoder.readRoot(root) }
        return decoder.source
    }

    private mutating func readRoot(_ root: TOMLTable) {
        for key in root.keys.sorted() {
            guard let value = root[key] else { continue }
            switch key {
            case "inherits":
                source.parent = string(value, key: key, line: source.lines.line(of: key))
            case "variant":
                let line = source.lines.line(of: key)
                guard let name = string(value, key: key, line: line) else { continue }
                source.variant = Theme.Variant(rawValue: name)
                if source.variant == nil {
                    report(.wrongType(expected: "\"dark\" or \"light\""), key: key, line: line)
                }
            case "palette": if let table = table(value, key: key) { readPalette(table) }
            case "style": if let table = table(value, key: key) { readStyles(table) }
            default: report(.unknownKey, key: key, line: source.lines.line(of: key))
            }
        }
    }

    private mutating func readPalette(_ table: TOMLTable) {
        for name in table.keys.sorted() {
            guard let value = table[name] else { continue }
            let line = source.lines.line(of: name, in: "palette")
            let key = "palette.\(name)"
            if let text = value.string {
                if let swatch = Swatch(text) {
                    source.palette[name] = swatch
                } else {
                    report(.unknownColor(text), key: key, line: line)
                }
            } else if let forms = value.table {
                source.palette[name] = swatch(forms, key: key, line: line)
            } else {
                report(
                    .wrongType(expected: "a colour, or a table with rgb, x256 and ansi"), key: key, line: line
                )
            }
        }
    }

    private mutating func swatch(_ forms: TOMLTable, key: String, line: Int?) -> Swatch? {
        var swatch = Swatch()
        for form in forms.keys.sorted() {
            guard let value = forms[form] else { continue }
            let formKey = "\(key).\(form)"
            switch form {
            case "rgb":
                guard let text = string(value, key: formKey, line: line) else { continue }
                swatch.rgb = RGB(hex: text)
                if swatch.rgb == nil { report(.unknownColor(text), key: formKey, line: line) }
            case "x256":
                swatch.x256 = value.int.flatMap { UInt8(exactly: $0) }
                if swatch.x256 == nil {
                    report(.wrongType(expected: "a number from 0 to 255"), key: formKey, line: line)
                }
            case "ansi":
                guard let text = string(value, key: formKey, line: line) else { continue }
                swatch.ansi = Swatch.ansiNames[text]
                if swatch.ansi == nil { report(.unknownColor(text), key: formKey, line: line) }
            default: report(.unknownKey, key: formKey, line: line)
            }
        }
        return swatch == .terminal ? nil : swatch
    }

    private mutating func readStyles(_ table: TOMLTable) {
        for name in table.keys.sorted() {
            if let value = table[name] { readStyle(value, name: name) }
        }
    }

    /// `"status.late" = {…}` and `[style.status.late]` mean the same: a table in a table lengthens the name.
    private mutating func readStyle(_ value: TOMLValueConvertible, name: String) {
        let line = source.lines.line(of: name, in: "style")
        if !Theme.isStyleName(name) {
            report(.unknownStyle, key: "style.\"\(name)\"", line: line)
        } else if let fields = value.table {
            readStyle(fields, name: name, line: line)
        } else {
            report(
                .wrongType(expected: "a table such as { fg = \"red\" }"), key: "style.\"\(name)\"", line: line
            )
        }
    }

    private mutating func readStyle(_ fields: TOMLTable, name: String, line: Int?) {
        var entry = source.styles[name] ?? ThemeSource.Entry()
        var says = false
        for field in fields.keys.sorted() {
            guard let value = fields[field] else { continue }
            let key = "style.\"\(name)\".\(field)"
            switch field {
            case "fg": entry.foreground = string(value, key: key, line: line)
            case "bg": entry.background = string(value, key: key, line: line)
            case "attrs": entry.attributes = attributes(value, key: key, line: line)
            case "mono": entry.mono = attributes(value, key: key, line: line)
            case "glyph": entry.glyph = string(value, key: key, line: line)
            default:
                if value.table != nil {
                    readStyle(value, name: "\(name).\(field)")
                } else {
                    report(.unknownKey, key: key, line: line)
                }
                continue
            }
            says = true
        }
        if says { source.styles[name] = entry }
    }

    private mutating func attributes(_ value: TOMLValueConvertible, key: String, line: Int?) -> Attributes? {
        guard let array = value.array else {
            report(.wrongType(expected: "a list such as [\"bold\"]"), key: key, line: line)
            return nil
        }
        var result: Attributes = []
        for item in array {
            guard let name = string(item, key: key, line: line) else { continue }
            if let attribute = Attributes(name: name) {
                result.insert(attribute)
            } else {
                report(.unknownAttribute(name), key: key, line: line)
            }
        }
        return result
    }

    private mutating func string(_ value: TOMLValueConvertible, key: String, line: Int?) -> String? {
        if let text = value.string { return text }
        report(.wrongType(expected: "a text in quotes"), key: key, line: line)
        return nil
    }

    private mutating func table(_ value: TOMLValueConvertible, key: String) -> TOMLTable? {
        if let table = value.table { return table }
        report(.wrongType(expected: "a section"), key: key, line: source.lines.line(of: key))
        return nil
    }

    private mutating func report(_ kind: ThemeProblem.Kind, key: String, line: Int?) {
        source.problems.append(ThemeProblem(file: source.file, line: line, key: key, kind: kind))
    }
}
