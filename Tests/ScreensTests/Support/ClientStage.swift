import Terminal
import Testing

@testable import Core
@testable import Screens

/// A shop with two customers who have orders; nobody is signed in.
struct ClientStage {
    static let email = "joao@example.com"
    static let password = "quiet harbor 7"

    let stage: Stage
    let ana: Actor
    /// João's, whose first milestone waits for him.
    let order: Order
    /// Rosa's.
    let other: Order

    init(width: Int = 80, height: Int = 24) throws {
        stage = try Stage(width: width, height: height)
        ana = try stage.shop.setUp(
            shopName: "Harbor Upholstery", adminName: "Ana", email: "ana@example.com", password: "workshop",
            terminal: "test")
        stage.frame.shopName = "Harbor Upholstery"
        order = try ClientStage.take("João Gonçalves", ClientStage.email, stage.shop, ana)
        other = try ClientStage.take("Rosa Secret", "rosa@example.com", stage.shop, ana)
        _ = try ClientStage.take("João Gonçalves", ClientStage.email, stage.shop, ana, what: "Bar stool")
        let step = order.milestones[1].id
        try stage.shop.database.write {
            try $0.run("UPDATE milestones SET client_acts = 1 WHERE id = ?", [.integer(step.value)])
        }
        _ = try stage.shop.perform(.complete, on: order.milestones[0].id, by: ana)
        _ = try stage.shop.perform(
            .request(note: "Is the grey linen of the sample right for the seat, too?"), on: step, by: ana)
        stage.frame.stack = ScreenStack(.signIn(SignIn()))
    }

    private static func take(
        _ name: String, _ email: String, _ shop: Shop, _ ana: Actor, what: String = "Wing chair"
    ) throws -> Order {
        var draft = OrderDraft()
        draft.customer.name = name
        draft.customer.email = email
        draft.due = CalendarDay(iso: "2026-12-18")
        draft.notes = "INTERNAL: charge double"
        draft.clientNotes = "We call you the day before we deliver."
        draft.sidemark = "Beacon Street"
        var piece = OrderDraft.PieceEntry()
        piece.description = what
        piece.quantity = what == "Wing chair" ? 1 : 2
        piece.specification.set(.backStyle, "Tight Back")
        piece.specification.set(.seatStyle, "Loose Seat")
        draft.pieces = [piece]
        draft.milestones = try shop.milestoneCatalogue(by: ana)
        return try shop.createOrder(draft, by: ana)
    }

    func code(_ purpose: OneTimeCode.Purpose) throws -> String {
        let address = try #require(EmailAddress(ClientStage.email))
        return try stage.shop.database.write {
            try OneTimeCodeRows.make(for: purpose, sentTo: address, at: stage.shop.now, $0)
        }.text
    }

    /// Has João registered and signed in.
    func signIn() throws {
        let actor = try stage.shop.register(
            email: ClientStage.email, code: code(.registration(order.customer.id)),
            password: ClientStage.password, terminal: "test")
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
    }

    /// Types an address and a code on the screen for codes.
    func type(code: String) {
        stage.press(.function(6))
        stage.type(ClientStage.email)
        stage.press(.enter)
        stage.type(code)
        stage.press(.enter)
    }

    func state() throws -> Milestone { try stage.shop.order(order.id, by: ana).milestones[1] }
}
