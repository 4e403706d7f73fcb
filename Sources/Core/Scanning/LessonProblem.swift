/// Why a layout cannot be learnt from what came of the card.
package enum LessonProblem: Error, Sendable, Hashable {
    /// So many characters came of the card's letters.
    case lost(came: Int)
    /// More came than the card has.
    case added(came: Int)
    /// A letter that the card has twice arrived in two ways.
    case unsteady(Character)
    /// Two letters cannot be told from each other.
    case ambiguous(Character, Character, arriveAs: Character)
    /// A letter arrives as something that is no character.
    case noCharacter(Character)
    /// Scans of the card differ.
    case differing

    package var text: ErrorText {
        switch self {
        case .lost(let came):
            ErrorText(
                "The card has \(DoctorCard.alphabet.count) characters in its middle code, and \(came) came.",
                "Give the scanner a pause of 5 to 10 ms between characters, and scan again.")
        case .added(let came):
            ErrorText(
                "The card has \(DoctorCard.alphabet.count) characters in its middle code, and \(came) came.",
                "Switch off what the scanner adds before or after a code, and scan again.")
        case .unsteady(let letter):
            ErrorText(
                "\(letter) is on the card twice and arrived in two ways.",
                "Letters were lost or mixed up: scan the middle code again.")
        case .ambiguous(let one, let other, let typed):
            ErrorText(
                "\(one) and \(other) both arrive as \(SafeText.visible(String(typed))): "
                    + "codes could not be told from each other.",
                "Set the scanner, or this computer, to a US keyboard.")
        case .noCharacter(let letter):
            ErrorText(
                "\(letter) arrives as no character: on this layout it is a dead key.",
                "Set the scanner, or this computer, to a US keyboard.")
        case .differing:
            ErrorText(
                "Scans of the middle code differ.", "F7 begins anew: scan it until two come alike.")
        }
    }
}
