import Foundation

/// A grey picture in memory: what a page looks like, and what a worn printer or a bad camera makes of it.
struct GreyImage {
    struct NotAPicture: Error {}

    let width, height: Int
    /// Row by row, 0 is black.
    private(set) var dots: [UInt8]

    /// Reads a binary PGM.
    init(pgm data: Data) throws {
        let bytes = [UInt8](data)
        var place = 0
        func word() -> String {
            while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
            let start = place
            while place < bytes.count, bytes[place] > 0x20 { place += 1 }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }
        guard word() == "P5", let width = Int(word()), let height = Int(word()), word() == "255",
            bytes.count == place + 1 + width * height
        else { throw NotAPicture() }
        self.width = width
        self.height = height
        dots = Array(bytes[(place + 1)...])
    }

    var pgm: Data { Data("P5\n\(width) \(height)\n255\n".utf8) + Data(dots) }

    /// The part of it from `left` and `top` on, as far as there is any.
    func part(left: Int, top: Int, width: Int, height: Int) -> GreyImage {
        let columns = max(0, left)..<min(self.width, left + width)
        let rows = max(0, top)..<min(self.height, top + height)
        return GreyImage(
            width: columns.count, height: rows.count,
            dots: rows.flatMap {
                dots[($0 * self.width + columns.lowerBound)..<($0 * self.width + columns.upperBound)]
            })
    }

    private init(width: Int, height: Int, dots: [UInt8]) {
        self.width = width
        self.height = height
        self.dots = dots
    }

    /// Each dot the mean of those around it, `radius` in each direction.
    func blurred(radius: Int) -> GreyImage {
        let rows = averaged(dots, length: width, stride: 1, lines: height, step: width, radius)
        var result = self
        result.dots = averaged(rows, length: height, stride: width, lines: width, step: 1, radius)
        return result
    }

    /// The mean of this picture and another of the same size.
    func mixed(with other: GreyImage) -> GreyImage {
        var result = self
        result.dots = zip(dots, other.dots).map { UInt8((Int($0) + Int($1)) / 2) }
        return result
    }

    /// Each dot lighter or darker at random, always the same way, by a standard deviation that is a share of the
    /// whole range from black to white.
    func grained(deviation: Double) -> GreyImage {
        var result = self
        var random = UInt64(0x9E37_79B9_7F4A_7C15)
        for index in result.dots.indices {
            // The sum of four even chances comes near to a bell.
            var sum = 0.0
            for _ in 0..<4 {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                sum += Double(random >> 33) / Double(1 << 31) - 0.5
            }
            let change = sum * 1.732 * deviation * 255
            result.dots[index] = UInt8(min(255, max(0, Double(result.dots[index]) + change)))
        }
        return result
    }

    /// The mean of each square of `side` dots, row by row.
    func squares(of side: Int) -> [Double] {
        stride(from: 0, to: height, by: side).flatMap { top in
            stride(from: 0, to: width, by: side).map { left in
                var sum = 0
                var count = 0
                for row in top..<min(top + side, height) {
                    for column in left..<min(left + side, width) {
                        sum += Int(dots[row * width + column])
                        count += 1
                    }
                }
                return Double(sum) / Double(count)
            }
        }
    }

    private func averaged(
        _ source: [UInt8], length: Int, stride: Int, lines: Int, step: Int, _ radius: Int
    ) -> [UInt8] {
        var result = source
        for line in 0..<lines {
            let base = line * step
            var sum = 0
            var count = 0
            for index in 0..<min(radius, length) {
                sum += Int(source[base + index * stride])
                count += 1
            }
            for index in 0..<length {
                if index + radius < length {
                    sum += Int(source[base + (index + radius) * stride])
                    count += 1
                }
                if index - radius - 1 >= 0 {
                    sum -= Int(source[base + (index - radius - 1) * stride])
                    count -= 1
                }
                result[base + index * stride] = UInt8(sum / count)
            }
        }
        return result
    }
}
