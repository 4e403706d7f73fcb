/// What the scan-doctor card has the scanner type, in this order. `docs/decisions.md` says why these.
package enum DoctorCard {
    /// One of its three codes.
    package enum Part: Sendable, Hashable, CaseIterable {
        case opening, alphabet, closing

        package var text: String {
            switch self {
            case .opening: DoctorCard.opening
            case .alphabet: DoctorCard.alphabet
            case .closing: DoctorCard.closing
            }
        }
    }

    /// A code like any other, of kind X: in order here is in order for all work.
    package static let opening = code(1)
    /// Every letter and digit in an order that is known, so that a layout can be learnt from what arrives, and the
    /// signs by which layouts that have the same letters differ. It opens as codes do, which is how its beginning is
    /// found; O, P, T and S come twice, so that a lost letter shows.
    package static let alphabet = "OPTS" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "0123456789" + "-./:"
    package static let closing = code(2)

    /// Whether a scan is the card's alphabet, as one of the known layouts types it.
    package static func isAlphabet(_ text: some Collection<Character>) -> Bool {
        guard text.count == alphabet.count else { return false }
        let folded = text.map(\.folded)
        return KeyboardLayout.all.contains { layout in
            zip(alphabet, folded).allSatisfy { layout.typed($0).folded == $1 }
        }
    }

    private static func code(_ number: Int) -> String {
        ScanCode(kind: .doctorCard, number: number, revision: 0)?.text ?? ""
    }
}
