/// A code that a client tells on the telephone.
struct SpokenCode: Sendable, Equatable {
    let code: String
    /// Whether it is asked now why the client declines.
    var asksWhy = false
}
