import Foundation

extension OrderRefusal {
    package func text(zone: TimeZone) -> ErrorText {
        switch self {
        case .deleted(let tombstone):
            ErrorText(tombstone.sentence(zone: zone), "Its number is never given to another order.")
        case .completed(let number):
            ErrorText(
                "Order \(number) is completed, so there is nothing to cancel.",
                "If it is not, open its last milestone again first.")
        case .alreadyCancelled(let number):
            ErrorText("Order \(number) is cancelled already.", "Reinstate it to work on it again.")
        case .notCancelled(let number):
            ErrorText("Order \(number) is not cancelled.", "There is nothing to reinstate.")
        case .notConfirmed(let number):
            ErrorText(
                "Deleting order \(number) was not confirmed.",
                "Give its number, \(number), to confirm it. To keep its history, cancel it instead.")
        }
    }
}

extension Tombstone {
    /// "Order 2026-0042 was deleted on 2026-11-24 at 14:02 by Ana: taken twice.", safe to show.
    package func sentence(zone: TimeZone) -> String {
        let why = reason.map { ": \($0)" } ?? ""
        let text =
            "Order \(number) was deleted on \(at.day(in: zone).iso) at \(at.timeOfDay(in: zone)) by \(by)\(why)"
        let shown = SafeText.visible(text)
        return shown.hasSuffix(".") ? shown : shown + "."
    }
}
