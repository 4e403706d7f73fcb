import CPixbuf
import Foundation

/// A photo ready for paper: a JPEG no larger than print needs, upright, without what the camera wrote into it.
package struct Photo: Sendable, Hashable {
    package let jpeg: Data
    /// In dots.
    package let width, height: Int

    /// Enough for a hand's breadth at 250 dots an inch.
    private static let longestSide = 1000

    /// One that was drawn before.
    init(jpeg: Data, width: Int, height: Int) {
        self.jpeg = jpeg
        self.width = width
        self.height = height
    }

    /// Draws `content`, a JPEG or PNG, anew.
    /// - Throws: `PhotoProblem` for what is broken, too large or not a photo.
    package init(_ content: Data) throws(PhotoProblem) {
        let header = try PhotoHeader(content)
        var bytes: UnsafeMutablePointer<UInt8>?
        var (size, width, height) = (0, Int32(0), Int32(0))
        let isDrawn = content.withUnsafeBytes { source in
            opts_pixbuf_jpeg(
                source.bindMemory(to: UInt8.self).baseAddress, source.count,
                header.type == .png ? "png" : "jpeg", Int32(Photo.longestSide), &bytes, &size, &width,
                &height)
        }
        guard isDrawn == 1, let bytes else { throw .damaged }
        defer { opts_pixbuf_free(bytes) }
        jpeg = Data(bytes: bytes, count: size)
        self.width = Int(width)
        self.height = Int(height)
    }
}
