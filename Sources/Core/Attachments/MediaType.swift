import Foundation

/// What kind of file something is, told by its first bytes and never by its name.
package enum MediaType: String, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case gif = "image/gif"
    case webp = "image/webp"
    case heic = "image/heic"
    case tiff = "image/tiff"
    case pdf = "application/pdf"
    case zip = "application/zip"
    case text = "text/plain"
    case other = "application/octet-stream"

    package init(of content: Data) {
        let head = [UInt8](content.prefix(512))
        func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
            head.count >= offset + bytes.count && Array(head[offset..<offset + bytes.count]) == bytes
        }
        func begins(_ text: String, at offset: Int = 0) -> Bool { begins(Array(text.utf8), at: offset) }
        if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins([0x89] + Array("PNG\r\n\u{1A}\n".utf8)) {
            self = .png
        } else if begins("GIF8") {
            self = .gif
        } else if begins("RIFF") && begins("WEBP", at: 8) {
            self = .webp
        } else if begins("ftyp", at: 4),
            ["heic", "heix", "mif1", "heif"].contains(where: { begins($0, at: 8) })
        {
            self = .heic
        } else if begins([0x49, 0x49, 0x2A, 0]) || begins([0x4D, 0x4D, 0, 0x2A]) {
            self = .tiff
        } else if begins("%PDF-") {
            self = .pdf
        } else if begins("PK\u{3}\u{4}") {
            self = .zip
        } else {
            let isText = !head.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
            // A letter may be cut in two at the end of what is looked at.
            let cut = content.count > head.count ? 4 : 1
            let isUTF8 = (0..<cut).contains { String(bytes: head.dropLast($0), encoding: .utf8) != nil }
            self = isText && isUTF8 ? .text : .other
        }
    }

    /// Whether it can be printed on a work order.
    package var isPhoto: Bool { self == .jpeg || self == .png }

    package var words: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .gif: "GIF"
        case .webp: "WebP"
        case .heic: "HEIC"
        case .tiff: "TIFF"
        case .pdf: "PDF"
        case .zip: "ZIP"
        case .text: "Text"
        case .other: "File"
        }
    }
}
