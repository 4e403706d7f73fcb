/// What is to become of a print job.
enum PrintWish: String, Sendable {
    case print
    /// Take it back from the print system, then print it anew.
    case resend
    case cancel
}
