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
        /// What the statements of the last operation cost.
        private(set) var work: StatementWork?

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
        mutating func said(_ operation: Operation, ofRosas: Bool) throws -> String {
            var scene = try OperationScene(test, joao)
            scene.order = rosas
            if ofRosas {
                scene.noOrder = rosas.id
                scene.noMilestone = rosas.milestones[0].id
                scene.noAccount = rosasAccount
                scene.noCustomer = rosas.customer.id
            }
            do {
                _ = try test.shop.database.work()
                defer { work = try? test.shop.database.work() }
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
        var shops = try Shops()
        let before = try shops.rosasState()
        for operation in Operation.all {
            let ofRosas = try shops.said(operation, ofRosas: true)
            let rosasWork = try #require(shops.work)
            let ofNone = try shops.said(operation, ofRosas: false)
            expectSame(rosasWork, try #require(shops.work), "\(operation.name) \(operation.detail)")
            #expect(ofRosas == ofNone, "\(operation.name) \(operation.detail)")
            for word in ["SECRET", "Secret", "rosa@"] {
                #expect(!ofRosas.contains(word), "\(operation.name): \(ofRosas)")
            }
        }
        #expect(try shops.rosasState() == before)
    }

    /// Nothing can be learnt from how long an answer takes: the same statements run, each as often, and what finding a
    /// row beside finding none costs in SQLite's machine is far below a microsecond.
    private func expectSame(_ one: StatementWork, _ other: StatementWork, _ what: String) {
        #expect(one.runs == other.runs, "\(what)")
        #expect(abs(one.steps - other.steps) <= 60, "\(what): \(one.steps) steps and \(other.steps)")
    }

    @Test(
        "another client's numbers, invoices, links and codes are not there, in the words for what never was")
    func numbers() throws {
        let shops = try Shops()
        let codes = try shops.test.codes(shops.rosas)
        let tried =
            [shops.rosas.number.text, "inv-secret", codes.order, "http://old.example.com/scan/1"]
            + codes.milestones.map(\.code) + ["2026-0999"]
        var works: [StatementWork] = []
        for name in tried {
            _ = try shops.test.shop.database.work()
            #expect(throws: ShopError.client(.noOrder(named: name))) {
                try shops.test.shop.ownOrder(named: name, by: shops.joao)
            }
            works.append(try shops.test.shop.database.work())
            #expect(throws: ShopError.client(.noOrder(named: name))) {
                try shops.test.shop.ownOrder(named: name, by: shops.joao)
            }
            #expect(throws: ShopError.notPermitted(.scanCodes)) {
                try shops.test.shop.scan(name, by: shops.joao)
            }
        }
        // A number and an invoice number as no number at all; each code as a code of nothing.
        for (name, work) in zip(tried, works).prefix(2) { expectSame(work, try #require(works.last), name) }
    }

    @Test(
        "another client's mailed codes open nothing with one's own address, in the words for a code that never was"
    )
    func codes() throws {
        let shops = try Shops()
        let shop = shops.test.shop
        let approval = try shops.test.code(.approval(shops.rosas.milestones[0].id), to: "rosa@example.com")
        let reset = try shops.test.code(.passwordReset(shops.rosasAccount), to: "rosa@example.com")
        var works: [StatementWork] = []
        for code in [approval, reset, OneTimeCode.random().text] {
            // Each try adds a row that the next one counts.
            try shop.database.write { try $0.run("DELETE FROM sign_in_attempts") }
            _ = try shop.database.work()
            #expect(throws: ShopError.client(.wrongCode)) {
                try shop.meaning(of: code, email: "joao@example.com", terminal: "tty7")
            }
            works.append(try shop.database.work())
            #expect(throws: ShopError.client(.wrongCode)) {
                try shop.answer(
                    .approve(comment: ""), code: code, email: "joao@example.com", terminal: "tty8")
            }
        }
        for work in works { expectSame(work, try #require(works.last), "a code") }
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
