/// A table as it travels between shops: which of its columns, by which keys, and what they may hold. What is not
/// here either follows from what is, or stays behind: `ExchangeTableTests` knows which.
struct ExchangeTable: Sendable {
    struct Column: Sendable {
        enum Kind: Sendable {
            /// The number of a row, from 1.
            case id
            /// The number of a row that is in printed codes.
            case code
            case integer(ClosedRange<Int64>)
            case text
            case word([String])
            /// Left out where it is false.
            case flag
            /// Always there.
            case plainFlag
            /// Yes, no or not filled in.
            case answer
            case moment, day
            /// Texts, one a line.
            case lines
            /// Hundredths of a yard or an inch.
            case length
            /// The same, and more than nothing.
            case width
        }

        let name: String
        let key: String
        let kind: Kind
        let isRequired: Bool

        static func required(_ key: String, _ kind: Kind, _ name: String? = nil) -> Column {
            Column(name: name ?? key, key: key, kind: kind, isRequired: true)
        }

        static func optional(_ key: String, _ kind: Kind, _ name: String? = nil) -> Column {
            Column(name: name ?? key, key: key, kind: kind, isRequired: false)
        }
    }

    let name: String
    let columns: [Column]
    /// The column that names the row to which a row belongs.
    var parent: String?
    /// Which rows belong to the orders from one to another.
    var ofOrders = ""
    let order: String

    var keys: [String] { columns.map(\.key) }
}

extension ExchangeTable {
    static let customers = ExchangeTable(
        name: "customers",
        columns: [
            .required("id", .id), .required("name", .text), .optional("email", .text),
            .optional("phone", .text),
            .optional("address", .text), .optional("notes", .text),
            .optional("prefers", .word(ContactPreference.allCases.map(\.rawValue))),
            .required("wantsMail", .plainFlag, "wants_mail"), .required("createdAt", .moment, "created_at"),
        ], order: "id")

    static let orders = ExchangeTable(
        name: "orders",
        columns: [
            .required("id", .code), .required("number", .text),
            .required("status", .word(OrderStatus.allCases.map(\.rawValue))),
            .required("revision", .integer(1...Int64(Int32.max))),
            .required("createdAt", .moment, "created_at"),
            .required("updatedAt", .moment, "updated_at"), .required("updatedBy", .text, "updated_by"),
            .required("customer", .id, "customer_id"), .optional("invoice", .text), .optional("due", .day),
            .required("priority", .word(Priority.allCases.map(\.rawValue))), .optional("sidemark", .text),
            .required("deposit", .word(Deposit.allCases.map(\.rawValue))),
            .optional("depositSince", .moment, "deposit_since"),
            .optional("fulfilment", .word(Fulfilment.allCases.map(\.rawValue))), .optional("notes", .text),
            .optional("clientNotes", .text, "client_notes"),
            .optional("completedAt", .moment, "completed_at"),
            .optional("route", .text),
        ], ofOrders: "id BETWEEN ? AND ?", order: "id")

    static let pieces = ExchangeTable(
        name: "pieces",
        columns: [
            .required("id", .code), .required("productCodes", .lines, "product_codes"),
            .required("description", .text), .required("quantity", .integer(1...Int64(Int32.max))),
        ]
            + SpecificationField.allCases.map { field in
                .optional(field.rawValue, field.kind == .flag ? .answer : .text, field.column)
            }, parent: "order_id", ofOrders: "order_id BETWEEN ? AND ?", order: "order_id, position, id")

    static let fabrics = ExchangeTable(
        name: "fabrics",
        columns: [
            .required("id", .id), .required("zone", .word(FabricZone.allCases.map(\.rawValue))),
            .required("source", .word(FabricSource.allCases.map(\.rawValue))), .optional("vendor", .text),
            .optional("pattern", .text), .optional("color", .text), .optional("width", .width),
            .optional("verticalRepeat", .length, "vertical_repeat"),
            .optional("horizontalRepeat", .length, "horizontal_repeat"),
            .required("railroaded", .flag, "is_railroaded"), .optional("needed", .length),
            .optional("ordered", .length), .required("received", .length), .optional("remnant", .length),
            .required("since", .moment),
        ], parent: "piece_id",
        ofOrders: "piece_id IN (SELECT id FROM pieces WHERE order_id BETWEEN ? AND ?)",
        order: "piece_id, position, id")

    static let attachments = ExchangeTable(
        name: "attachments",
        columns: [
            .required("id", .id), .optional("piece", .id, "piece_id"), .required("name", .text),
            .required("hash", .text), .required("size", .integer(0...Int64.max)),
            .required("type", .text, "media_type"), .required("printed", .flag, "is_printed"),
            .required("at", .moment), .required("by", .text, "by_name"),
        ], parent: "order_id", ofOrders: "order_id BETWEEN ? AND ?", order: "order_id, id")

    static let milestones = ExchangeTable(
        name: "milestones",
        columns: [
            .required("id", .code), .required("name", .text),
            .required("state", .word(MilestoneState.allCases.map(\.rawValue))),
            .optional("approval", .word(Approval.allCases.map(\.rawValue))),
        ] + traits, parent: "order_id", ofOrders: "order_id BETWEEN ? AND ?",
        order: "order_id, position, id")

    static let milestoneRules = ExchangeTable(
        name: "milestone_rules", columns: [.required("after", .id, "after_id")], parent: "milestone_id",
        ofOrders: "milestone_id IN (SELECT id FROM milestones WHERE order_id BETWEEN ? AND ?)",
        order: "milestone_id, after_id")

    static let events = ExchangeTable(
        name: "events",
        columns: [
            .required("id", .id), .required("event", .word(eventKinds), "kind"), .required("at", .moment),
            .required("by", .text, "by_name"), .required("via", .word(Via.allCases.map(\.rawValue))),
            .required("terminal", .text), .optional("note", .text), .optional("undoes", .id),
            .required("override", .flag, "is_override"),
            .optional("waitingOn", .word(WaitReason.allCases.map(\.rawValue)), "waiting_on"),
            .required("rework", .flag, "is_rework"), .optional("revision", .integer(1...Int64(Int32.max))),
            .optional("evidence", .word(ApprovalEvidence.allCases.map(\.rawValue))),
            // Where the history of each milestone is told with it, this is known.
            .optional("milestone", .id, "milestone_id"),
        ], parent: "order_id", ofOrders: "order_id BETWEEN ? AND ?", order: "order_id, id")

    /// Those of milestones, and those of an order as a whole.
    private static let eventKinds =
        MilestoneEvent.Kind.allCases.map(\.rawValue)
        + ["received", "created", "changed", "printed", "cancelled", "deleted"]

    static let catalogue = ExchangeTable(
        name: "catalogue",
        columns: [
            .required("id", .id), .required("name", .text), .required("retired", .flag, "is_retired"),
        ] + traits, order: "position, id")

    private static let traits: [Column] = [
        .required("tellsClient", .flag, "tells_client"), .required("clientActs", .flag, "client_acts"),
        .required("needsFabric", .flag, "needs_fabric"),
        .optional("expectedDays", .integer(0...100_000), "expected_days"),
    ]

    static let routes = ExchangeTable(
        name: "routes",
        columns: [
            .required("id", .id), .required("name", .text), .required("retired", .flag, "is_retired"),
        ], order: "position, id")

    static let routeSteps = ExchangeTable(
        name: "route_steps", columns: [.required("step", .id, "catalogue_id")], parent: "route_id",
        order: "route_id, position, catalogue_id")

    static let routeRules = ExchangeTable(
        name: "route_rules",
        columns: [.required("step", .id, "catalogue_id"), .required("after", .id, "after_id")],
        parent: "route_id", order: "route_id, catalogue_id, after_id")

    static let choices = ExchangeTable(
        name: "choices", columns: [.required("field", .text), .required("value", .text)],
        order: "field, position, value")

    static let yardage = ExchangeTable(
        name: "yardage",
        columns: [
            .required("kind", .word(YardageKind.allCases.map(\.rawValue))), .required("name", .text),
            .required("value", .integer(Int64.min...Int64.max)),
        ], order: "kind, position, name")

    static let views = ExchangeTable(
        name: "views",
        columns: [.required("name", .text), .required("query", .text), .required("at", .moment)],
        order: "name_key, id")

    static let tombstones = ExchangeTable(
        name: "tombstones",
        columns: [
            .required("order", .id, "order_id"), .required("number", .text), .required("customer", .text),
            .optional("reason", .text), .required("at", .moment), .required("by", .text, "by_name"),
            .required("terminal", .text),
        ], order: "order_id")

    /// The codes that an order's paper had.
    static let tombstoneCodes = ExchangeTable(
        name: "tombstone_codes",
        columns: [.required("id", .id), .required("kind", .word(["milestone", "piece"]))], parent: "order_id",
        order: "order_id, kind, id")

    static let legacy = ExchangeTable(
        name: "legacy",
        columns: [
            .required("kind", .word(["customer", "order"])), .required("old", .id, "old_id"),
            .required("new", .id, "new_id"),
        ], order: "kind, old_id")

    static let all = [
        customers, orders, pieces, fabrics, attachments, milestones, milestoneRules, events, catalogue,
        routes,
        routeSteps, routeRules, choices, yardage, views, tombstones, tombstoneCodes, legacy,
    ]
}
