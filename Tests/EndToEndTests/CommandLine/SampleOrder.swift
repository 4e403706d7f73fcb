import Foundation

/// Order files.
enum SampleOrder {
    static let full = """
        { "customer": { "name": "João Gonçalves", "email": "joao@example.com", "phone": "617 555 0142" },
          "invoice": "INV-1042", "due": "2027-12-18", "priority": "rush",
          "notes": "internal", "clientNotes": "the client reads this",
          "milestones": ["In Production", "Awaiting Quality Check"],
          "pieces": [ { "productCodes": ["0034-01", "0034-FAB01"], "description": "Wing chair",
              "quantity": 2, "reglue": true, "replaceSprings": false,
              "backStyle": "Tight Back", "seatStyle": "Loose Seat",
              "newBackInsert": true, "newSeatInsert": false,
              "backInsertType": "Foam", "seatInsertType": "Dacron",
              "trimStyle": "Nailheads", "placement": "Seat Edge", "fabricSpecs": "As per work order",
              "vendorColor": "Rushin NH1052-06", "frameFinish": "Touch-ups only",
              "finishSpecs": "Sealer if needed", "topcoat": "Satin", "initials": "JG" } ] }
        """

    /// The least that an order needs; values are put in as JSON texts.
    static func json(
        customer: String = "Eleanor Whitcombe", invoice: String = "", due: String = "2027-01-15",
        notes: String = "",
        description: String = "Club chair", milestones: [String] = ["In Production"]
    ) throws -> String {
        let object: [String: Any] = [
            "customer": ["name": customer], "invoice": invoice, "due": due, "notes": notes,
            "milestones": milestones,
            "pieces": [["description": description, "quantity": 1, "productCodes": ["0035-02"]]],
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }
}
