/// A strip of a page that is not broken: its elements count from its own top.
struct PaperSlice: Sendable, Hashable {
    var elements: [PaperElement] = []
    var height = 0.0
    /// What sets it off from the slice above, and is left out at the top of a page.
    var divider: PaperElement?

    /// Top of the highest symbol and bottom of the lowest, where there are symbols.
    var symbols: ClosedRange<Double>? {
        let frames = elements.compactMap { element in
            if case .symbol(let symbol) = element { symbol.frame } else { nil }
        }
        guard let top = frames.map(\.y).min(), let bottom = frames.map(\.bottom).max() else { return nil }
        return top...bottom
    }
}
