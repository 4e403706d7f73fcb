import Foundation

/// What an image file says of itself, read without drawing it: whether it is worth giving to a library.
struct PhotoHeader: Sendable, Hashable {
    /// What a good telephone makes; drawing one takes a few hundred megabytes.
    static let mostDots = 50_000_000
    /// A photo that appears by and by has ten or so; each is drawn over the whole.
    static let mostPasses = 64

    let type: MediaType
    let width, height: Int

    init(_ content: Data) throws(PhotoProblem) {
        type = MediaType(of: content)
        let bytes = [UInt8](content)
        switch type {
        case .png: (width, height) = try PhotoHeader.png(bytes)
        case .jpeg: (width, height) = try PhotoHeader.jpeg(bytes)
        default: throw .notAPhoto
        }
        guard width > 0, height > 0 else { throw .damaged }
        guard width * height <= PhotoHeader.mostDots else { throw .tooManyDots(most: PhotoHeader.mostDots) }
    }

    private static func png(_ bytes: [UInt8]) throws(PhotoProblem) -> (Int, Int) {
        guard bytes.count >= 33, Array(bytes[12..<16]) == Array("IHDR".utf8) else { throw .damaged }
        func number(_ offset: Int) -> Int {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        let (width, height) = (number(16), number(20))
        guard width <= 1 << 20, height <= 1 << 20 else { throw .tooManyDots(most: mostDots) }
        // From chunk to chunk to the last one: half a file has none.
        var place = 8
        while place + 12 <= bytes.count {
            if Array(bytes[place + 4..<place + 8]) == Array("IEND".utf8) { return (width, height) }
            place += number(place) + 12
        }
        throw .damaged
    }

    /// Goes from marker to marker, past the drawing itself, to the end mark: half a file has none.
    private static func jpeg(_ bytes: [UInt8]) throws(PhotoProblem) -> (Int, Int) {
        var size: (Int, Int)?
        var passes = 0
        var place = 2
        while place + 1 < bytes.count {
            guard bytes[place] == 0xFF else { throw .damaged }
            let marker = bytes[place + 1]
            place += 1
            // Fill bytes stand before a marker as often as somebody likes.
            if marker == 0xFF { continue }
            place += 1
            if marker == 0xD9 {
                guard let size, passes > 0 else { throw .damaged }
                return size
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard place + 1 < bytes.count else { throw .damaged }
            let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
            guard length >= 2, place + length <= bytes.count else { throw .damaged }
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                guard length >= 8, size == nil else { throw .damaged }
                func number(_ offset: Int) -> Int {
                    Int(bytes[place + offset]) << 8 | Int(bytes[place + offset + 1])
                }
                size = (number(5), number(3))
            }
            place += length
            guard marker == 0xDA else { continue }
            passes += 1
            guard passes <= mostPasses else { throw .tooManyPasses }
            // Within the drawing FF is followed by 0, or by the number of a restart.
            while place + 1 < bytes.count {
                if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) {
                    break
                }
                place += 1
            }
        }
        throw .damaged
    }
}
