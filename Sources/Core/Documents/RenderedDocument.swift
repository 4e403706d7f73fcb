import Foundation

/// A finished PDF, and what is worth knowing about it.
package struct RenderedDocument: Sendable, Hashable {
    package let data: Data
    package let pages: Int
    /// Letters no installed font has; each shows as a box with its number.
    package let missingGlyphs: Int
}
