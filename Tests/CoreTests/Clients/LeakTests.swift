import Foundation
import Testing

@testable import Core

@Suite("What a client finds of others")
struct LeakTests {
    /// João, who is signed in, and Rosa, whose order waits for her.
    private struct Shops {
        let test: TestShop
        let joao: Actor
        let rosas: Order
        let rosasAccount: AccountID

        init() throws {
            test = try TestShop()
            joao = try test.register(test.order("João Gonçalves", "joao@example.com"))
            for _ in 0..<3 { _ = try test.order("Łukasz", "") }
            var draft = try test.draft("Rosa Secret")
            draft.customer.email = "rosa@example.com"
            draft.invoice = "INV-SECRET"
            let order = try test.shop.createOrder(draft, by: test.ana)
            rosasAccount = try test.register(order, password: "another harbor 8").account.id
            _ = try test.ask(order, note: "SECRET")
            rosas = try test.shop.order(order.id, by: test.ana)
        }

        /// What João gets where an operation is asked for Rosa's, or for what is not there.
        func said(_ operation: Operation, ofRosas: Bool) throws -> String {
            var scene = try OperationScene(test, joao)
            scene.order = rosas
            if ofRosas {
                scene.noOrder = rosas.id
                scene.noMilestone = rosas.milestones[0].id
                scene.noAccount = rosasAccount
                scene.noCustomer = rosas.customer.id
            }
            do {
                try operation.act(scene)
                return "done"
            } catch let error as ShopError {
                let words = error.text(zone: test.shop.zone).line
                return words.replacing("'\(scene.noOrder.value)'", with: "'ID'")
            }
        }

        /// Everything that the shop has of Rosa's order, and all that is kept beside it.
        func rosasState() throws -> [String] {
            let order = try test.shop.order(rosas.id, by: test.ana)
            let letters = try test.letters().filter { $0.contains("rosa") }
            let moments = try test.shop.moments(of: rosas.id, by: test.ana).map { "\($0)" }
            return ["\(order)"] + letters + moments
        }
    }

    @Test(
        "each operation says the same of another client's order, step, account and customer as of none, and does nothing"
    )
    func everyOperation() throws {
        let shops = try Shops()
        let before = try shops.rosasState()
        for operation in Operation.all {
            let ofRosas = try shops.said(operation, ofRosas: true)
            let ofNone = try shops.said(operation, ofRosas: false)
            #expect(ofRosas == ofNone, "\(operation.name) \(operation.detail)")
            for word in ["SECRET", "Secret", "rosa@"] {
                #expect(!ofRosas.contains(word), "\(operation.name): \(ofRosas)")
            }
        }
        #expect(try shops.rosasState() == before)
    }

    @Test(
        "another client's numbers, invoices, links and codes are not there, in the words for what never was")
    func numbers() throws {
        let shops = try Shops()
        let codes = try shops.test.codes(shops.rosas)
        let tried =
            [shops.rosas.number.text, "inv-secret", codes.order, "http://old.example.com/scan/1"]
            + codes.milestones.map(\.code) + ["2026-0999"]
        for name in tried {
            #expect(throws: ShopError.client(.noOrder(named: name))) {
                try shops.test.shop.ownOrder(named: name, by: shops.joao)
            }
            #expect(throws: ShopError.notPermitted(.scanCodes)) {
                try shops.test.shop.scan(name, by: shops.joao)
            }
        }
    }

    @Test(
        "another client's mailed codes open nothing with one's own address, in the words for a code that never was"
    )
    func codes() throws {
        let shops = try Shops()
        let shop = shops.test.shop
        let approval = try shops.test.code(.approval(shops.rosas.milestones[0].id), to: "rosa@example.com")
        let reset = try shops.test.code(.passwordReset(shops.rosasAccount), to: "rosa@example.com")
        for code in [approval, reset, OneTimeCode.random().text] {
            #expect(throws: ShopError.client(.wrongCode)) {
                try shop.meaning(of: code, email: "joao@example.com", terminal: "tty7")
            }
            #expect(throws: ShopError.client(.wrongCode)) {
                try shop.answer(
                    .approve(comment: ""), code: code, email: "joao@example.com", terminal: "tty8")
            }
        }
        #expect(try shop.order(shops.rosas.id, by: shops.test.ana).milestones[0].approval == .pending)
    }

    @Test("what is read of one's own has nothing of others")
    func own() throws {
        let shops = try Shops()
        let list = try shops.test.shop.ownOrders(by: shops.joao)
        #expect(list.count == 1)
        let all = "\(list) \(try shops.test.shop.ownOrder(list[0].id, by: shops.joao))"
        for word in ["SECRET", "Secret", "rosa@", "Ana", "Łukasz"] { #expect(!all.contains(word)) }
    }
}
