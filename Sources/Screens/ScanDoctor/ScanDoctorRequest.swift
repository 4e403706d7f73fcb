import Core

/// What the scan doctor asks of the shop.
package enum ScanDoctorRequest: Sendable, Hashable {
    case read
    /// For the terminal that it is asked on.
    case learn(ScannerLetters)
    case forget
}

/// What it is answered; the frame goes by the letters from then on.
package struct ScanDoctorResponse: Sendable, Equatable {
    /// The shop's scan gap, in milliseconds.
    package let gap: Int
    package let letters: ScannerLetters?
}

extension EffectRunner {
    func answer(_ request: ScanDoctorRequest, by actor: Actor) throws -> ScanDoctorResponse {
        switch request {
        case .read: break
        case .learn(let letters): try shop.learnScanner(letters, by: actor)
        case .forget: try shop.forgetScanner(by: actor)
        }
        return ScanDoctorResponse(
            gap: try shop.scanGap(), letters: try shop.scannerLetters(terminal: actor.terminal))
    }
}
