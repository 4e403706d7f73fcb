/// What the next person who signs in finds up.
struct NextPlace: Sendable, Equatable {
    let place: ScreenPlace
    /// Whether only who comes by badge does.
    let isForBadges: Bool
}
