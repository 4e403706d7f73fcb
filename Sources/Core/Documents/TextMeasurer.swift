/// What a layout has to know about type: the lines a text makes. There always is one at least.
package struct TextMeasurer {
    package let lines: (_ text: String, _ style: TypeStyle, _ fit: TextFit) -> [MeasuredLine]

    package init(lines: @escaping (_ text: String, _ style: TypeStyle, _ fit: TextFit) -> [MeasuredLine]) {
        self.lines = lines
    }

    func width(_ text: String, _ style: TypeStyle) -> Double {
        lines(text, style, .line).map(\.width).max() ?? 0
    }
}
