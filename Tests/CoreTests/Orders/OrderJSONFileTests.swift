import Foundation
import Testing

@testable import Core

@Suite("The file of an order")
struct OrderJSONFileTests {
    private let test: TestShop
    private let order: Order

    init() throws {
        test = try TestShop()
        var draft = try test.draft(milestones: ["In Production", "Out for Delivery"])
        draft.pieces[0].fabrics = ["Kravet", "Pindler"].map { vendor in
            var fabric = OrderDraft.FabricEntry()
            fabric.details.vendor = vendor
            fabric.received = Yards(hundredths: vendor == "Kravet" ? 550 : 50)
            return fabric
        }
        draft.pieces.append(draft.pieces[0])
        let taken = try test.shop.createOrder(draft, by: test.ana)
        _ = try test.shop.perform(.start, on: taken.milestones[0].id, by: test.ana)
        order = try test.shop.order(taken.id, by: test.ana)
    }

    private var text: String { OrderJSON.text(of: order, today: test.shop.today) }

    private func change(_ text: String) throws -> (draft: OrderDraft, fixed: [OrderJSONProblem.Fault]) {
        try OrderJSONFile(Data(text.utf8)).change(of: order, today: test.shop.today)
    }

    @Test("as it was printed it changes nothing, nor does an order cut out of an export")
    func unchanged() throws {
        let (draft, fixed) = try change(text)
        #expect(fixed == [] && draft == OrderDraft(order))
        let export = try test.exported()
        let start = try #require(export.range(of: "\"orders\": [\n"))
        let end = try #require(export.range(of: "\n  ],\n  \"deleted\""))
        let cut = try change(String(export[start.upperBound..<end.lowerBound]))
        #expect(cut.fixed == [] && cut.draft == OrderDraft(order))
    }

    @Test(
        "pieces and fabrics with ids are those of the order, whatever their place; without an id they are new"
    )
    func ids() throws {
        let value = try JSONParser.parse(Array(text.utf8))
        guard case .object(var members) = value else { return }
        let place = try #require(members.firstIndex { $0.key == "pieces" })
        let new = JSONValue.object([JSONMember("quantity", .number(1))])
        members[place] = JSONMember("pieces", .array([new] + members[place].value.items.reversed()))
        let (draft, fixed) = try change(JSONValue.object(members).pretty)
        #expect(fixed == [])
        #expect(draft.pieces.map(\.id) == [nil, order.pieces[1].id, order.pieces[0].id])
        #expect(draft.pieces[1].fabrics.map(\.id) == order.pieces[1].fabrics.map(\.id))
        #expect(draft.pieces[2].fabrics.map(\.received) == order.pieces[0].fabrics.map(\.received))
    }

    @Test("a list without any id goes by the places")
    func places() throws {
        let (draft, fixed) = try change(
            """
            { "customer": { "name": "João Gonçalves" }, "milestones": ["In Production", "Out for Delivery"],
              "pieces": [ { "quantity": 2, "fabrics": [ { "vendor": "Duralee" } ] } ] }
            """)
        #expect(fixed == [])
        #expect(draft.pieces.map(\.id) == [order.pieces[0].id])
        #expect(draft.pieces[0].fabrics.map(\.id) == [order.pieces[0].fabrics[0].id])
        #expect(draft.pieces[0].fabrics.map(\.received.text) == ["5.5"])
    }

    @Test("a milestone that is new on the order has not been worked on, whatever the file says")
    func newMilestone() throws {
        let (_, fixed) = try change(
            """
            { "customer": { "name": "João Gonçalves" },
              "milestones": ["In Production", { "name": "Passed Quality Check", "state": "done" }],
              "pieces": [ { "quantity": 2 } ] }
            """)
        #expect(fixed.map(\.path) == ["milestones[1].state"])
        #expect(fixed.first?.what.contains("`opts scan`") == true)
    }

    @Test("a printed order makes a new one without what was ordered and received, a written one keeps it")
    func newOrder() throws {
        let printed = try OrderJSONFile(Data(text.utf8))
        #expect(printed.number == order.number && printed.version == order.version)
        #expect(
            printed.newOrder.pieces.flatMap(\.fabrics).allSatisfy { $0.received == .zero && $0.id == nil })
        #expect(printed.draft != printed.newOrder)
        let written = try OrderJSONFile(Data(text.replacing("\"number\": \"2026-0001\",", with: "").utf8))
        #expect(written.newOrder.pieces[0].fabrics.map(\.received.text) == ["5.5", "0.5"])
    }
}
