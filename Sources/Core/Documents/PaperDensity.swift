/// How close things stand: openly where there is room, closer where that saves a page.
enum PaperDensity: CaseIterable {
    case open, close, tight

    /// What the space between things is multiplied by.
    var spacing: Double {
        switch self {
        case .open: 1
        case .close: 0.7
        case .tight: 0.5
        }
    }

    /// The most height of a photo, in points.
    var photoHeight: Double {
        switch self {
        case .open: 210
        case .close: 150
        case .tight: 80
        }
    }
}
