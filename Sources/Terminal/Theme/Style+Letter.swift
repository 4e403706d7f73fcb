extension Style {
    /// One letter for each style, for role maps in tests; `.` is plain text. Stays the same as styles are added
    /// at the end.
    package var letter: Character { Style.letters[self] ?? "?" }

    private static let letters: [Style: Character] = Dictionary(
        uniqueKeysWithValues: zip(allCases, ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    )
}
