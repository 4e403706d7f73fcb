import Foundation
import Testing

@testable import Core

@Suite("The JSON of an order")
struct OrderJSONWritingTests {
    private func order() -> Order {
        var specification = Specification()
        specification.set(.reglue, false)
        specification.set(.topcoat, "Satin")
        let event = MilestoneEvent(
            id: EventID(1), kind: .held, at: Instant(milliseconds: 1_764_079_323_500), by: "Ana", via: .scan,
            terminal: "shop-floor", note: "fabric", undoes: nil)
        return Order(
            id: OrderID(42), number: OrderNumber("2026-0042"), invoice: nil,
            customer: Customer(id: CustomerID(1), name: "João", email: "joao@example.com", phone: nil),
            due: CalendarDay(iso: "2026-12-18"), priority: .high, notes: "a\nb\u{202E}",
            clientNotes: nil, status: .onHold, revision: 3, createdAt: Instant(milliseconds: 0),
            updatedAt: Instant(milliseconds: -1),
            pieces: [
                Piece(
                    id: PieceID(7), productCodes: [], description: "Wing chair", quantity: 2,
                    specification: specification)
            ],
            milestones: [
                Milestone(id: MilestoneID(1), name: "In Production", state: .onHold, history: [event]),
                Milestone(id: MilestoneID(2), name: "Out for Delivery", state: .notStarted, history: []),
            ])
    }

    @Test("an order is written whole, in this order and form")
    func whole() throws {
        let today = try #require(CalendarDay(iso: "2026-12-19"))
        #expect(
            OrderJSON.text(of: order(), today: today) == #"""
                {
                  "number": "2026-0042",
                  "status": "onHold",
                  "revision": 3,
                  "version": 1,
                  "late": true,
                  "createdAt": "1970-01-01T00:00:00Z",
                  "updatedAt": "1969-12-31T23:59:59Z",
                  "customer": {
                    "name": "João",
                    "email": "joao@example.com",
                    "phone": null,
                    "address": null
                  },
                  "invoice": null,
                  "due": "2026-12-18",
                  "priority": "high",
                  "sidemark": null,
                  "deposit": "none",
                  "fulfilment": null,
                  "notes": "a\nb\u202e",
                  "clientNotes": null,
                  "waiting": [],
                  "completedAt": null,
                  "route": null,
                  "milestones": [
                    {
                      "name": "In Production",
                      "state": "onHold",
                      "approval": null,
                      "history": [
                        {
                          "event": "held",
                          "at": "2025-11-25T14:02:03Z",
                          "by": "Ana",
                          "via": "scan",
                          "note": "fabric"
                        }
                      ]
                    },
                    {
                      "name": "Out for Delivery",
                      "state": "notStarted",
                      "approval": null,
                      "history": []
                    }
                  ],
                  "pieces": [
                    {
                      "id": 7,
                      "productCodes": [],
                      "description": "Wing chair",
                      "quantity": 2,
                      "reglue": false,
                      "topcoat": "Satin"
                    }
                  ],
                  "attachments": []
                }
                """#)
    }

    @Test("what was shown can be entered again as a new order")
    func readBack() throws {
        let order = order()
        let today = try #require(CalendarDay(iso: "2026-12-01"))
        let read = try OrderJSON.draft(from: Data(OrderJSON.text(of: order, today: today).utf8))
        var expected = OrderDraft(order)
        expected.customer.id = nil
        expected.pieces[0].id = nil
        #expect(read == expected)
    }

    @Test("a list has a line for each order and says which are late")
    func list() throws {
        let due = try #require(CalendarDay(iso: "2026-12-18"))
        let summary = OrderSummary(
            id: OrderID(1), number: OrderNumber("2026-0001"), invoice: "INV-1", customer: "Ana", due: due,
            priority: .normal, status: .inProgress, finished: 1, total: 6)
        #expect(
            OrderJSON.text(of: [summary], today: due) == #"""
                [
                  {
                    "number": "2026-0001",
                    "invoice": "INV-1",
                    "customer": "Ana",
                    "due": "2026-12-18",
                    "status": "inProgress",
                    "late": false,
                    "priority": "normal",
                    "finished": 1,
                    "total": 6,
                    "nextMilestone": null,
                    "waiting": []
                  }
                ]
                """#)
        #expect(OrderJSON.text(of: [summary], today: due.adding(days: 1)).contains(#""late": true"#))
        #expect(OrderJSON.text(of: [], today: due) == "[]")
    }

    @Test("a form's field is named as in the file")
    func paths() {
        #expect(DraftField.quantity(piece: 2).path == "pieces[2].quantity")
        #expect(DraftField.specification(piece: 0, .topcoat).path == "pieces[0].topcoat")
        #expect(DraftField.customerName.path == "customer.name")
    }
}
