import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Photos on the work order")
struct PrintedPhotoTests {
    private let test: TestShop
    private let order: Order

    init() throws {
        test = try TestShop()
        order = try test.order()
    }

    private func attach(_ name: String, piece: Int? = nil, printed: Bool = true) throws {
        _ = try test.shop.attach(
            Fixture.path("photos/\(name)"), to: order.id, piece: piece, isPrinted: printed, by: test.ana)
    }

    private func pdf(_ kept: String? = nil) throws -> PDFFile {
        let data = try test.shop.workOrder(order.id, by: test.ana)
        if let kept, let folder = ProcessInfo.processInfo.environment["OPTS_SAMPLES"] {
            try data.write(to: URL(fileURLWithPath: "\(folder)/\(kept).pdf"))
        }
        return try PDFFile(data)
    }

    private func images(_ file: PDFFile) throws -> [String] {
        try Tool.run("pdfimages", ["-list", file.path]).output.split(separator: "\n").dropFirst(2)
            .map(String.init)
    }

    @Test("a printed photo is on the paper with its name and piece, another file is not")
    func printed() throws {
        try attach("sofa.jpg", piece: 1)
        try attach("sofa.png", printed: false)
        try attach("turned.jpg")
        let file = try pdf("photos")
        #expect(try images(file).count == 2)
        let text = try file.text()
        #expect(text.contains("Piece 1: sofa.jpg"))
        #expect(text.contains("turned.jpg"))
        #expect(!text.contains("sofa.png"))
        #expect(try Tool.run("qpdf", ["--check", file.path]).status == 0)
    }

    @Test("a photo whose content is gone or altered is named, and the paper is made all the same")
    func spoilt() throws {
        try attach("sofa.jpg")
        try attach("sofa.png")
        let store = AttachmentStore(database: test.shop.database.path)
        let files = try test.shop.order(order.id, by: test.ana).attachments
        store.remove(try #require(ContentHash(files[0].hash)))
        try Data("x".utf8).write(
            to: URL(fileURLWithPath: store.path(of: try #require(ContentHash(files[1].hash)))))
        let file = try pdf("photos-gone")
        let text = try file.text()
        #expect(text.contains("sofa.jpg: not printed, its content is gone."))
        #expect(text.contains("sofa.png: not printed, it is no longer what was attached."))
        #expect(try images(file).isEmpty)
    }

    @Test("many photos flow over pages, two in a row, none beyond the edge or over another")
    func many() throws {
        let photo = try Photo(Fixture.data("photos/sofa.jpg"))
        let sample = SampleOrder()
        let photos = (1...9).map { WorkOrderPhoto(name: "photo \($0).jpg", piece: 1, picture: .drawn(photo)) }
        let pages = try WorkOrderLayout.pages(
            of: sample.workOrder.with(photos), measurer: Typesetter().measurer)
        let frames = pages.map { page in
            page.elements.compactMap { if case .photo(let placed) = $0 { placed.frame } else { nil } }
        }
        #expect(frames.flatMap(\.self).count == 9)
        for frame in frames.flatMap(\.self) {
            #expect(frame.x >= 40 && frame.x + frame.width <= PaperSize.letter.width - 39.9)
            #expect(frame.y >= 40 && frame.bottom <= PaperSize.letter.height - 58)
            #expect(abs(frame.width / frame.height - Double(photo.width) / Double(photo.height)) < 0.01)
        }
        for page in frames {
            for (index, one) in page.enumerated() {
                for other in page[(index + 1)...] {
                    let isApart =
                        one.x + one.width <= other.x || other.x + other.width <= one.x
                        || one.bottom <= other.y || other.bottom <= one.y
                    #expect(isApart)
                }
            }
        }
    }

    @Test("a hostile name is on the paper as marks")
    func hostile() throws {
        let photo = try Photo(Fixture.data("photos/sofa.png"))
        let photos = [WorkOrderPhoto(name: "a\u{1B}[31m\u{202E}b.jpg", piece: nil, picture: .drawn(photo))]
        let document = try WorkOrderDocument.pdf([SampleOrder().workOrder.with(photos)])
        let text = try PDFFile(document).text()
        #expect(text.contains("[31m‹U+202E›b.jpg"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test("the photo of a hundred orders is read once, and the same orders give the same bytes")
    func once() throws {
        try attach("sofa.jpg")
        let fresh = try test.shop.order(order.id, by: test.ana)
        let photos = test.shop.photos(of: Array(repeating: fresh, count: 100))
        #expect(Set(photos.flatMap(\.self)).count == 1)
        let ids = Array(repeating: order.id, count: 3)
        #expect(
            try test.shop.workOrders(ids, by: test.ana) == test.shop.workOrders(ids, by: test.ana))
    }

    @Test("an order without printed photos has no such part")
    func none() throws {
        try attach("sofa.jpg", printed: false)
        #expect(try !pdf().text().contains("Photo"))
    }
}
