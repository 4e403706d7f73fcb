/// What the scan-doctor card has the scanner type, in this order. `docs/decisions.md` says why these.
package enum DoctorCard {
    /// A code like any other, of kind X: in order here is in order for all work.
    package static let opening = code(1)
    /// Every letter and digit in an order that is known, so that a layout can be learnt from what arrives. It opens as
    /// codes do, which is how its beginning is found; O, P, T and S come twice, so that a lost letter shows.
    package static let alphabet = "OPTS" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "0123456789"
    package static let closing = code(2)

    private static func code(_ number: Int) -> String {
        ScanCode(kind: .doctorCard, number: number, revision: 0)?.text ?? ""
    }
}
