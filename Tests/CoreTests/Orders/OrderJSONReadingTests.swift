import Foundation
import Testing

@testable import Core

@Suite("An order file")
struct OrderJSONReadingTests {
    private func draft(_ text: String) throws(OrderJSONProblem) -> OrderDraft {
        try OrderJSON.draft(from: Data(text.utf8))
    }

    /// What is wrong with a file, in sentences; empty where nothing is.
    private func sentences(_ text: String) -> [String] {
        do throws(OrderJSONProblem) {
            _ = try draft(text)
            return []
        } catch { return error.sentences }
    }

    /// An order file in which one thing is other than it should be.
    private func order(
        customer: String = #"{"name":"Ana"}"#, more: String = "", milestones: String = #"["In Production"]"#,
        piece: String = #"{"quantity":1}"#
    ) -> String {
        #"{"customer":\#(customer),"milestones":\#(milestones),"pieces":[\#(piece)]\#(more)}"#
    }

    @Test("a whole order is read, every field of it")
    func whole() throws {
        let draft = try draft(
            #"""
            { "customer": { "name": "João Gonçalves", "email": "joao@example.com", "phone": "617 555 0142" },
              "invoice": "INV-1042", "due": "2026-12-18", "priority": "rush",
              "notes": "internal", "clientNotes": "the client reads this",
              "milestones": ["In Production", "Awaiting Quality Check"],
              "pieces": [ { "productCodes": ["0034-01", "0034-FAB01"], "description": "Wing chair",
                  "quantity": 2, "reglue": true, "replaceSprings": false,
                  "backStyle": "Tight Back", "seatStyle": "Loose Seat",
                  "newBackInsert": true, "newSeatInsert": false,
                  "backInsertType": "Foam", "seatInsertType": "Dacron",
                  "trimStyle": "Nailheads", "placement": "Seat Edge", "fabricSpecs": "As per work order",
                  "vendorColor": "Rushin NH1052-06", "frameFinish": "Touch-ups only",
                  "finishSpecs": "Sealer if needed", "topcoat": "Satin", "initials": "JG",
                  "pieceType": "Wing chair", "dimensions": "32 × 34 × 44 in", "cushionCount": "1",
                  "cushionFill": "Foam", "cushionDensity": "2.5 lb", "welt": "Single", "skirt": "None",
                  "tufting": "Button", "legs": "Keep", "arrivalDamage": "Scratched leg" } ] }
            """#)
        #expect(draft.customer.name == "João Gonçalves")
        #expect(draft.customer.email == "joao@example.com")
        #expect(draft.customer.phone == "617 555 0142")
        #expect(draft.invoice == "INV-1042")
        #expect(draft.due == CalendarDay(iso: "2026-12-18"))
        #expect(draft.priority == .rush)
        #expect(draft.notes == "internal")
        #expect(draft.clientNotes == "the client reads this")
        #expect(draft.milestones == ["In Production", "Awaiting Quality Check"])
        let piece = try #require(draft.pieces.first)
        #expect(piece.productCodes == ["0034-01", "0034-FAB01"])
        #expect(piece.description == "Wing chair")
        #expect(piece.quantity == 2)
        let words = SpecificationField.allCases.map { piece.specification.words($0) }
        #expect(
            words == [
                "Yes", "No", "Tight Back", "Loose Seat", "Yes", "No", "Foam", "Dacron", "Nailheads",
                "Seat Edge",
                "As per work order", "Rushin NH1052-06", "Touch-ups only", "Sealer if needed", "Satin", "JG",
                "Wing chair", "32 × 34 × 44 in", "1", "Foam", "2.5 lb", "Single", "None", "Button", "Keep",
                "Scratched leg",
            ])
    }

    @Test("what is optional may be left out or null")
    func least() throws {
        var expected = OrderDraft()
        expected.customer.name = "Ana"
        expected.milestones = ["In Production"]
        expected.pieces = [OrderDraft.PieceEntry()]
        #expect(try draft(order()) == expected)
        #expect(try draft("\u{FEFF}" + order()) == expected)
        let nulls =
            #","invoice":null,"due":null,"priority":null,"notes":null,"clientNotes":null,"route":null"#
        #expect(try draft(order(more: nulls)) == expected)
        let piece = #"{"quantity":1,"productCodes":null,"description":null,"reglue":null,"topcoat":null}"#
        #expect(try draft(order(piece: piece)) == expected)
        #expect(try draft(order(customer: #"{"name":"Ana","email":null,"phone":null}"#)) == expected)
    }

    @Test("a customer's address is kept; one that is too long is refused")
    func address() throws {
        let read = try draft(order(customer: #"{"name":"Ana","address":"1 Main St\nBoston"}"#))
        #expect(read.customer.address == "1 Main St\nBoston")
        let long = String(repeating: "x", count: OrderLimits.description + 1)
        #expect(
            sentences(order(customer: #"{"name":"Ana","address":"\#(long)"}"#))
                == ["customer.address: must have at most \(OrderLimits.description) characters"])
    }

    @Test("everything that is missing is said at once")
    func missing() {
        #expect(
            sentences("{}") == [
                #"customer: is missing; give an object with a "name""#,
                "milestones: is missing; give a list of milestone names",
                "pieces: is missing; give a list of objects",
            ])
        #expect(sentences(order(customer: "{}")) == ["customer.name: is missing"])
        #expect(sentences(order(customer: #"{"name":" "}"#)) == ["customer.name: must not be blank"])
        #expect(
            sentences(order(milestones: "[]"))
                == ["milestones: must have at least one in its list of milestone names"])
        #expect(sentences(order(piece: "")) == ["pieces: must have at least one in its list of objects"])
        #expect(
            sentences(order(piece: "{}"))
                == ["pieces[0].quantity: is missing; give a whole number from 1 to 999"])
    }

    @Test(
        "a quantity is a whole number and nothing like one",
        arguments: [
            ("0", "not 0"), ("-1", "not -1"), ("1000", "not 1000"), ("2.0", "not 2.0"), ("1e3", "not 1e3"),
            ("1.5", "not 1.5"), ("99999999999999999999999", "not 99999999999999999999"),
            ("\"2\"", "without quotation marks"), ("true", "not true or false"), ("[1]", "not a list"),
        ])
    func quantities(_ quantity: String, _ end: String) {
        #expect(
            sentences(order(piece: #"{"quantity":1},{"quantity":\#(quantity)}"#))
                == ["pieces[1].quantity: must be a whole number from 1 to 999, \(end)"])
    }

    @Test("keys that an order has not are refused, with what was probably meant")
    func unknownKeys() {
        #expect(
            sentences(order(more: #","inovice":"1""#))
                == [#"inovice: is no key of an order; did you mean "invoice"?"#])
        #expect(
            sentences(order(piece: #"{"quantity":1,"backstyle":"x"}"#))
                == [#"pieces[0].backstyle: is no key of an order; did you mean "backStyle"?"#])
        #expect(sentences(order(more: #","xyzzy":1"#)) == ["xyzzy: is no key of an order"])
        #expect(
            sentences(order(more: #","\u001b[2J\u202e":1"#)) == ["␛[2J‹U+202E›: is no key of an order"])
    }

    @Test("a key that is there twice is refused")
    func duplicates() {
        #expect(sentences(order(more: #","due":null,"due":"2026-12-18""#)) == ["due: is there twice"])
        #expect(
            sentences(order(piece: #"{"quantity":1,"quantity":2}"#)) == ["pieces[0].quantity: is there twice"]
        )
    }

    @Test("a route may stand in place of the milestones")
    func routes() throws {
        let draft = try draft(#"{"customer":{"name":"Ana"},"route":"Repair","pieces":[{"quantity":1}]}"#)
        #expect(draft.route == "Repair")
        #expect(draft.milestones == [])
    }

    @Test("fabrics are read, lengths as numbers or texts")
    func fabrics() throws {
        let draft = try draft(
            order(
                piece: #"""
                    {"quantity":1,"fabrics":[{"zone":"insideBack","source":"com","vendor":"Kravet","pattern":"34961",
                    "color":"Linen","width":54,"verticalRepeat":"13 1/2","horizontalRepeat":"27","railroaded":true,
                    "needed":5.5,"ordered":"6","received":"1/2","remnant":0}]}
                    """#))
        let fabric = try #require(draft.pieces.first?.fabrics.first)
        #expect(fabric.details.zone == .insideBack)
        #expect(fabric.details.source == .com)
        #expect(fabric.details.name == "Kravet 34961, Linen")
        #expect(fabric.details.width?.hundredths == 5400)
        #expect(fabric.details.verticalRepeat?.hundredths == 1350)
        #expect(fabric.details.horizontalRepeat?.hundredths == 2700)
        #expect(fabric.details.isRailroaded)
        #expect(fabric.details.needed?.hundredths == 550)
        #expect(fabric.details.ordered?.hundredths == 600)
        #expect(fabric.received.hundredths == 50)
        #expect(fabric.details.remnant?.hundredths == 0)
    }

    @Test("a fabric that cannot be is refused where it stands")
    func wrongFabrics() {
        #expect(
            sentences(order(piece: #"{"quantity":1,"fabrics":[{"zone":"roof","needed":"lots","witdh":1}]}"#))
                == [
                    #"pieces[0].fabrics[0].witdh: is no key of an order; did you mean "width"?"#,
                    #"pieces[0].fabrics[0].zone: must be one of "body", "insideBack", "outsideBack", "seat", "cushions", "#
                        + #""welt", "skirt", "pillows", "other", not "roof""#,
                    #"pieces[0].fabrics[0].needed: must be yards from 0 to 9999, such as 5.5, not "lots""#,
                ])
    }

    @Test("values of the wrong kind are refused where they stand")
    func wrongKinds() {
        #expect(sentences("[]") == ["the file: must be an object, not a list"])
        #expect(sentences(order(customer: #""Ana""#)) == ["customer: must be an object, not a text"])
        #expect(
            sentences(order(more: #","notes":5"#)) == [
                "notes: must be a text in quotation marks, not a number"
            ])
        #expect(
            sentences(order(piece: #"{"quantity":1,"reglue":"yes","topcoat":true}"#)) == [
                "pieces[0].reglue: must be true or false, not a text",
                "pieces[0].topcoat: must be a text in quotation marks, not true or false",
            ])
        #expect(
            sentences(order(piece: #"{"quantity":1,"productCodes":"0034"}"#))
                == ["pieces[0].productCodes: must be a list of texts in [ ], not a text"])
        #expect(
            sentences(order(piece: #"{"quantity":1,"productCodes":["a",1]}"#))
                == ["pieces[0].productCodes[1]: must be a text in quotation marks, not a number"])
        #expect(
            sentences(order(milestones: "[1]"))
                == ["milestones[0]: must be a text in quotation marks, not a number"])
        #expect(
            sentences(order(more: #","due":"12/18/2026""#))
                == [#"due: must be a day of the calendar such as "2026-12-18", not "12/18/2026""#])
        #expect(
            sentences(order(more: #","priority":"urgent""#))
                == [#"priority: must be one of "low", "normal", "high", "rush", not "urgent""#])
    }

    @Test("a file that is no JSON, no UTF-8 or too large is refused as that")
    func noJSON() {
        #expect(
            sentences("{\n\"customer\": ]")
                == ["The file is not JSON: line 2, column 13: this is no JSON value."])
        #expect(throws: OrderJSONProblem.notUTF8) {
            try OrderJSON.draft(from: Data([0x22, 0xFF, 0xFE, 0x22]))
        }
        #expect(throws: OrderJSONProblem.tooLarge) {
            try OrderJSON.draft(from: Data(repeating: 0x20, count: 5_000_001))
        }
        #expect(OrderJSONProblem.notUTF8.sentences == ["The file is not UTF-8 text. Save it as UTF-8."])
    }
}
