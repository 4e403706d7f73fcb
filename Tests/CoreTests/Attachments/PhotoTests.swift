import Foundation
import TestSupport
import Testing

@testable import Core

struct PhotoTests {
    private func jpeg() throws -> Data { try Fixture.data("photos/sofa.jpg") }
    private func png() throws -> Data { try Fixture.data("photos/sofa.png") }

    @Test("a JPEG and a PNG come out as they are", arguments: ["photos/sofa.jpg", "photos/sofa.png"])
    func read(_ name: String) throws {
        let photo = try Photo(Fixture.data(name))
        #expect(photo.width == 160)
        #expect(photo.height == 110)
        #expect(MediaType(of: photo.jpeg) == .jpeg)
        #expect(try PhotoHeader(photo.jpeg) == PhotoHeader(Fixture.data("photos/sofa.jpg")))
    }

    @Test("a photo that the camera held sideways stands upright")
    func upright() throws {
        // 48 wide and 32 high in the file, black on the left; its orientation turns it a quarter to the right.
        let photo = try Photo(Fixture.data("photos/turned.jpg"))
        #expect(photo.width == 32)
        #expect(photo.height == 48)
        let folder = try TemporaryFolder()
        try photo.jpeg.write(to: URL(fileURLWithPath: folder.path("upright.jpg")))
        let pdf = try PDFFile(PhotoTests.pdf(photo))
        _ = try Tool.run("pdftoppm", ["-r", "72", "-gray", pdf.path, folder.path("page")])
        let image = try Graymap(Data(contentsOf: URL(fileURLWithPath: folder.path("page-1.pgm"))))
        #expect(image[116, 104] < 60)
        #expect(image[116, 140] > 200)
    }

    @Test("what the camera wrote into the file does not go onto paper")
    func stripped() throws {
        #expect(try !Photo(Fixture.data("photos/turned.jpg")).jpeg.contains(Data("Exif".utf8)))
    }

    @Test("what is clear is white on paper")
    func clear() throws {
        let pdf = try PDFFile(PhotoTests.pdf(try Photo(Fixture.data("photos/clear.png"))))
        let folder = try TemporaryFolder()
        _ = try Tool.run("pdftoppm", ["-r", "72", "-gray", pdf.path, folder.path("page")])
        let image = try Graymap(Data(contentsOf: URL(fileURLWithPath: folder.path("page-1.pgm"))))
        #expect(image[103, 103] > 240)
    }

    @Test("half a photo is damaged, wherever it is cut")
    func cut() throws {
        for content in [try jpeg(), try png()] {
            for length in stride(from: 4, to: content.count - 13, by: max(1, content.count / 60)) {
                #expect(throws: PhotoProblem.self) { try Photo(content.prefix(length)) }
            }
        }
    }

    @Test("a photo with any byte changed is read or refused, and never ends the program")
    func flipped() throws {
        var random = SystemRandomNumberGenerator()
        for content in [try jpeg(), try png(), try Fixture.data("photos/turned.jpg")] {
            for _ in 0..<300 {
                var changed = content
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    changed[Int.random(in: 0..<changed.count, using: &random)] = .random(
                        in: 0...255, using: &random)
                }
                do throws(PhotoProblem) {
                    let photo = try Photo(changed)
                    #expect(
                        photo.width >= 1 && photo.width <= 1000 && photo.height >= 1 && photo.height <= 1000)
                } catch {
                    #expect(!error.words.isEmpty)
                }
            }
        }
    }

    @Test("a small file that unfolds to an enormous picture is refused before it is drawn")
    func enormous() throws {
        var content = try png()
        // 60,000 by 60,000 dots: 14 GB of memory.
        content.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
        #expect(throws: PhotoProblem.tooManyDots(most: PhotoHeader.mostDots)) { try Photo(content) }
        content.replaceSubrange(16..<24, with: [UInt8](repeating: 0xFF, count: 8))
        #expect(throws: PhotoProblem.tooManyDots(most: PhotoHeader.mostDots)) { try Photo(content) }
        content.replaceSubrange(16..<24, with: [UInt8](repeating: 0, count: 8))
        #expect(throws: PhotoProblem.damaged) { try Photo(content) }
    }

    @Test("a JPEG that would be drawn over and over is refused")
    func passes() throws {
        let content = try jpeg()
        let scan = try #require(content.firstRange(of: Data([0xFF, 0xDA])))
        var many = content.prefix(upTo: scan.lowerBound)
        for _ in 0..<200 { many.append(content[scan.lowerBound..<content.count - 2]) }
        many.append(contentsOf: [0xFF, 0xD9])
        #expect(throws: PhotoProblem.tooManyPasses) { try Photo(many) }
    }

    @Test(
        "what is no photo is said to be none", arguments: ["%PDF-1.7 …", "", "GIF89a", "<svg xmlns=\"\"/>"])
    func others(_ text: String) {
        #expect(throws: PhotoProblem.notAPhoto) { try Photo(Data(text.utf8)) }
    }

    /// A page with the photo at 100, 100, a dot for each point.
    static func pdf(_ photo: Photo) throws -> Data {
        let typesetter = try Typesetter()
        let canvas = try PDFCanvas(
            DocumentProperties(title: "Photo", author: "Test", createdAt: TestShop.start, zone: .gmt),
            typesetter: typesetter)
        canvas.draw(
            PlacedPage(
                paper: .letter,
                elements: [
                    .photo(
                        PlacedPhoto(
                            photo,
                            frame: PaperRect(
                                x: 100, y: 100, width: Double(photo.width), height: Double(photo.height))))
                ]))
        return try canvas.finish()
    }
}

/// A picture of grey dots, as `pdftoppm -gray` writes it.
private struct Graymap {
    let width: Int
    let dots: [UInt8]

    init(_ file: Data) throws {
        let bytes = [UInt8](file)
        var parts: [String] = []
        var place = 0
        while parts.count < 4 {
            let end = try #require(bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x20 })
            parts.append(String(decoding: bytes[place..<end], as: UTF8.self))
            place = end + 1
        }
        width = try #require(Int(parts[1]))
        dots = Array(bytes[place...])
    }

    subscript(x: Int, y: Int) -> UInt8 { dots[y * width + x] }
}
