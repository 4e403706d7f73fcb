extension String {
    /// Whether there is nothing in it but white space.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Without the white space around it.
    package func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
