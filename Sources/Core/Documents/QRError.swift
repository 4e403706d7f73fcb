/// Why a text cannot be made into a QR symbol.
package enum QRError: Error, Sendable, Hashable {
    /// The text has a character outside `0–9 A–Z $%*+-./:` and space.
    case notAlphanumeric(String)
    /// The text is too long for the version at error correction level Q.
    case doesNotFit(String, version: QRSymbol.Version)
    case outOfMemory
}
