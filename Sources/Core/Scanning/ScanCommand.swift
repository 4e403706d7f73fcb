/// What a command card asks for; the raw value is the number in its code.
package enum ScanCommand: Int, Sendable, CaseIterable {
    case start = 1
    case complete, undo, hold, print, nextScreen, signOut

    /// What stands on the card.
    package var words: String {
        switch self {
        case .start: "START"
        case .complete: "COMPLETE"
        case .undo: "UNDO"
        case .hold: "HOLD"
        case .print: "PRINT"
        case .nextScreen: "NEXT SCREEN"
        case .signOut: "SIGN OUT"
        }
    }
}
