import Foundation

@testable import Core

extension TestShop {
    /// Puts something into every column of every table that travels.
    func fill() throws {
        _ = try shop.importFile(OldDump.path, by: ana)
        var draft = try draft(
            "Zoë \u{202E}Müller\n\"q\" 健二", milestones: ["In Production", "Passed Quality Check"])
        draft.customer.email = "zoe@example.com"
        draft.customer.phone = "+1 617 555 0142"
        draft.invoice = "=1+1"
        draft.due = CalendarDay(iso: "2026-12-18")
        draft.priority = .rush
        draft.sidemark = "PO 7"
        draft.deposit = .awaited
        draft.fulfilment = .delivery
        draft.notes = "internal \u{1B}[31m"
        draft.clientNotes = "client\tnotes"
        for field in SpecificationField.allCases {
            if field.kind == .flag {
                draft.pieces[0].specification.set(field, field == .reglue)
            } else {
                draft.pieces[0].specification.set(field, "\(field.rawValue) ’é")
            }
        }
        draft.pieces.append(draft.pieces[0])
        let order = try shop.createOrder(draft, by: ana)
        let (first, second) = (order.milestones[0], order.milestones[1])
        clock.move(seconds: 61)
        _ = try shop.perform(.start, on: first.id, by: ana)
        _ = try shop.perform(.hold(reason: "torn", waitingOn: .subcontractor), on: first.id, by: ana)
        _ = try shop.perform(.undo, on: first.id, by: ana)
        _ = try shop.perform(.skip(reason: "not needed"), on: second.id, by: ana)
        try fillTables(order)
        _ = try shop.perform(.request(note: nil), on: first.id, by: ana)
        _ = try shop.perform(.decline(reason: "too dark", evidence: .telephone), on: first.id, by: ana)
        try shop.database.write { session in
            try WaitRows.refresh(order.id, session)
            try SearchRows.set(SearchText.of(shop.found(order.id, session)), order: order.id, session)
        }
    }

    private func fillTables(_ order: Order) throws {
        let (piece, first, second) = (order.pieces[0].id, order.milestones[0].id, order.milestones[1].id)
        let statements: [String] = [
            "INSERT INTO settings (name, value) VALUES ('theme', 'dark'), ('printer', 'here')",
            """
            UPDATE customers SET address = '1 Main St', notes = 'n', prefers = 'phone', wants_mail = 0
            WHERE email = 'zoe@example.com'
            """,
            "UPDATE orders SET route = 'Rush', revision = 5 WHERE id = \(order.id.value)",
            "UPDATE milestones SET tells_client = 1, client_acts = 1, needs_fabric = 1, expected_days = 3 WHERE id = \(second.value)",
            "UPDATE milestones SET client_acts = 1 WHERE id = \(first.value)",
            "INSERT INTO milestone_rules (milestone_id, after_id) VALUES (\(second.value), \(first.value))",
            "UPDATE events SET is_override = 1 WHERE kind = 'skipped'",
            "UPDATE events SET revision = 5 WHERE kind = 'created'",
            """
            INSERT INTO fabrics (piece_id, position, zone, source, vendor, pattern, color, width, vertical_repeat,
                horizontal_repeat, is_railroaded, needed, ordered, received, remnant, since)
            VALUES (\(piece.value), 0, 'seat', 'com', 'Kravet', '34961', 'Linen', 5400, 2725, 1350, 1, 550, 600,
                    125, 50, 1795546000000),
                (\(piece.value), 1, 'body', 'shop', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, 7)
            """,
            """
            INSERT INTO attachments (order_id, piece_id, name, hash, size, media_type, is_printed, at, by_name)
            VALUES (\(order.id.value), \(piece.value), 'front.jpg', 'abc', 7, 'image/jpeg', 1, 9, 'Ana'),
                (\(order.id.value), NULL, 'note.txt', 'def', 0, 'text/plain', 0, 10, 'Ana')
            """,
            "UPDATE catalogue SET tells_client = 1, client_acts = 1, needs_fabric = 1, expected_days = 2, is_retired = 1 WHERE position = 0",
            "DELETE FROM yardage",
            "DELETE FROM route_rules", "DELETE FROM route_steps", "DELETE FROM routes",
            "INSERT INTO routes (id, name, name_key, position, is_retired) VALUES (1, 'Rush', 'rush', 0, 0), (2, 'Öld', 'old', 1, 1)",
            "INSERT INTO route_steps (route_id, catalogue_id, position) VALUES (1, 3, 0), (1, 1, 1)",
            "INSERT INTO route_rules (route_id, catalogue_id, after_id) VALUES (1, 1, 3)",
            "INSERT INTO yardage (kind, name, value, position) VALUES ('piece', 'Sofa', 1600, 0), ('width', '54', 100, 0)",
            """
            INSERT INTO views (account_id, name, name_key, query, is_shared, at)
            VALUES (1, 'Late', 'late', '{}', 1, 5), (1, 'Mine', 'mine', '{}', 0, 6)
            """,
            """
            INSERT INTO tombstones (order_id, number, customer, reason, at, account_id, by_name, terminal)
            VALUES (900, '2026-0900', 'Gone', 'twice', 11, 1, 'Ana', 'tty1')
            """,
            "INSERT INTO tombstone_codes (kind, id, order_id) VALUES ('milestone', 900, 900), ('piece', 901, 900)",
            "UPDATE sqlite_sequence SET seq = 900 WHERE name = 'orders'",
        ]
        try shop.database.write { session in
            for statement in statements { try session.run(statement) }
        }
    }

    /// Every row of a table as texts, in an order of its own, without those columns.
    func rows(_ table: String, without columns: Set<String>) throws -> [String] {
        try shop.database.read { session in
            let names = try session.all("SELECT name FROM pragma_table_info(?) ORDER BY cid", [.text(table)])
            {
                $0.text(0)
            }.filter { !columns.contains($0) }
            let list = names.map { "'\($0)=' || coalesce(\($0), 'NULL')" }.joined(separator: " || '|' || ")
            return try session.all("SELECT \(list) FROM \(table)") { $0.text(0) }.sorted()
        }
    }
}
