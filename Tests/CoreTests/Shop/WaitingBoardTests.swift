import TestSupport
import Testing

@testable import Core

@Suite("What is due and what waits")
struct WaitingBoardTests {
    @Test("an order stands in the column of each thing it waits for, the longest wait first")
    func board() throws {
        let test = try TestShop()
        var draft = try test.draft("Мария")
        draft.deposit = .awaited
        let first = try test.shop.createOrder(draft, by: test.ana)
        test.clock.move(seconds: 3 * 86_400)
        draft.customer.name = "João"
        let second = try test.shop.createOrder(draft, by: test.ana)
        _ = try test.shop.perform(
            .hold(reason: "Frame is at the welder's", waitingOn: .subcontractor),
            on: second.milestones[0].id, by: test.ana)
        test.clock.move(seconds: 86_400)
        let board = try test.shop.waitingBoard(by: test.ana)
        #expect(board.columns.map(\.reason) == WaitReason.allCases)
        let deposits = try #require(board.columns.first { $0.reason == .deposit })
        #expect(deposits.count == 2 && deposits.orders.map(\.order) == [first.id, second.id])
        #expect(
            deposits.orders.map { $0.wait.days(until: test.shop.today, in: test.shop.zone) } == [4, 1])
        let outside = try #require(board.columns.first { $0.reason == .subcontractor })
        #expect(outside.orders.map(\.wait.detail) == ["Frame is at the welder's"])
        #expect(outside.orders.map(\.customer) == ["João"])
        #expect(try test.shop.waitingBoard(limit: 1, by: test.ana).columns[1].orders.count == 1)
        _ = try test.shop.perform(.resume, on: second.milestones[0].id, by: test.ana)
        #expect(try test.shop.waitingBoard(by: test.ana).columns[3].count == 0)
    }

    @Test("days are counted by what is open, done and cancelled, whatever happened to the orders before")
    func dueDays() throws {
        let test = try TestShop()
        let day = test.shop.today.adding(days: 5)
        var draft = try test.draft(milestones: ["In Production"])
        draft.due = day
        let orders = try (0..<3).map { _ in try test.shop.createOrder(draft, by: test.ana) }
        _ = try test.shop.perform(.complete, on: orders[0].milestones[0].id, by: test.ana)
        let month = day.adding(days: -20)...day.adding(days: 20)
        #expect(try test.shop.dueDays(month, by: test.ana) == [day: DueDay(open: 2, completed: 1)])
        draft = OrderDraft(orders[1])
        draft.due = day.adding(days: 1)
        _ = try test.shop.changeOrder(
            orders[1].id, to: draft, basedOn: orders[1].revision, by: test.ana)
        #expect(
            try test.shop.dueDays(month, by: test.ana) == [
                day: DueDay(open: 1, completed: 1), day.adding(days: 1): DueDay(open: 1),
            ])
        _ = try test.shop.undoLast(on: orders[0].id, by: test.ana)
        #expect(try test.shop.dueDays(day...day, by: test.ana) == [day: DueDay(open: 2)])
    }
}
