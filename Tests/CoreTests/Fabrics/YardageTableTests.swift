import Testing

@testable import Core

@Suite("The shop's yardage table")
struct YardageTableTests {
    private let shop: TestShop
    init() throws { shop = try TestShop() }

    @Test("a shop that has never changed its table goes by the standard one")
    func standard() throws {
        #expect(try shop.shop.yardageTable(by: shop.ana) == .standard)
    }

    @Test("a changed line counts at once, for every process; reset brings the standard back")
    func change() throws {
        let job = YardageJob(piece: "Wing chair")
        #expect(try shop.shop.yardage(job, by: shop.ana).yards.text == "7")
        _ = try shop.shop.changeYardageTable(.set(.piece, "wing chair", value: "7.5"), by: shop.ana)
        #expect(try shop.another().yardage(job, by: shop.ana).yards.text == "7.5")
        let added = try shop.shop.changeYardageTable(
            .add(try YardageEntry(.wide, name: "Chesterfield", value: "20")), by: shop.ana)
        #expect(added.pieces.contains { $0.name == "Chesterfield" })
        #expect(try shop.shop.yardageTable(by: shop.ana) == added)
        _ = try shop.shop.changeYardageTable(.remove(.width, "36"), by: shop.ana)
        #expect(try shop.shop.yardageTable(by: shop.ana).entries(.width).count == 4)
        #expect(try shop.shop.changeYardageTable(.reset, by: shop.ana) == .standard)
        #expect(try shop.shop.yardageTable(by: shop.ana) == .standard)
    }

    @Test("a change that leaves no usable table is refused, and nothing changes")
    func refused() throws {
        for width in ["50", "48", "45", "36"] {
            _ = try shop.shop.changeYardageTable(.remove(.width, width), by: shop.ana)
        }
        let before = try shop.shop.yardageTable(by: shop.ana)
        #expect(throws: ShopError.yardage(.noWidth)) {
            try shop.shop.changeYardageTable(.remove(.width, "54"), by: shop.ana)
        }
        #expect(throws: ShopError.yardage(.noLine("Throne"))) {
            try shop.shop.changeYardageTable(.set(.piece, "Throne", value: "9"), by: shop.ana)
        }
        #expect(throws: ShopError.yardage(.twice("Sofa, tight"))) {
            try shop.shop.changeYardageTable(
                .add(try YardageEntry(.piece, name: "Sofa, tight", value: "9")), by: shop.ana)
        }
        #expect(try shop.shop.yardageTable(by: shop.ana) == before)
    }
}
