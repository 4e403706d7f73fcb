import Core

extension ClientAccess {
    /// A word for a column; nothing for who was not invited.
    var shortWords: String {
        switch self {
        case .none: ""
        case .letterWaiting, .invited: "invited"
        case .registered: "yes"
        case .disabled: "disabled"
        }
    }

    /// `invited; the code counts until Tue 8 Dec`
    func words(_ context: Context) -> String {
        switch self {
        case .none: "not invited to see their orders"
        case .letterWaiting: "invited; the letter is still to be sent"
        case .invited(let until):
            "invited; the code counts until \(DayWords.day(until.day(in: context.zone), today: context.today))"
        case .registered: "signs in and sees their orders"
        case .disabled: "has an account that is disabled"
        }
    }
}
