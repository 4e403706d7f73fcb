import Core
import Foundation
import Terminal
import Testing

@testable import Screens

@Suite("The dashboard")
struct DashboardTests {
    @Test("a change by another process is shown, and the cursor stays on its order")
    func othersChanges() throws {
        let stage = try Stage.demo()
        stage.press(.down, .down, .down)
        let selected = try #require(stage.dashboard.window.current)
        let above = stage.dashboard.window.rows[0]
        let other = try Stage.open(stage.folder)
        var order = try other.order(above.id, by: stage.actor)
        while let next = order.nextMilestone {
            order = try other.perform(
                next.state == .onHold ? .resume : .complete, on: next.id, by: stage.actor)
        }
        stage.send(.message(.changed))
        #expect(stage.dashboard.window.selected == selected.id)
        #expect(stage.dashboard.window.cursor == 2)
        #expect(!stage.dashboard.window.rows.contains { $0.id == above.id })
    }

    @Test("c completes the next milestone and u takes it back, each saying what it did")
    func completeAndUndo() throws {
        let stage = try Stage.demo()
        let order = try #require(stage.dashboard.window.current)
        stage.press(.character("c"))
        #expect(stage.dashboard.window.current?.finished == order.finished + 1)
        #expect(stage.text.contains(": done."))
        stage.press(.character("u"))
        #expect(stage.dashboard.window.current?.finished == order.finished)
        #expect(stage.text.contains("taken back"))
    }

    @Test(
        "typing searches at once, without accents; Escape shows everything again with the cursor where it was"
    )
    func search() throws {
        let stage = try Stage.demo()
        stage.press(.character("/"))
        stage.type("joao gon")
        #expect(!stage.dashboard.window.rows.isEmpty)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.customer == "João Gonçalves" })
        stage.press(.down)
        let selected = stage.dashboard.window.selected
        stage.press(.escape)
        #expect(stage.dashboard.searchField.isEmpty)
        #expect(stage.dashboard.window.selected == selected)
        #expect(stage.dashboard.window.total == (try stage.shop.orderTotals(by: stage.actor).open))
    }

    @Test("a search that finds nothing says how to go on")
    func nothingFound() throws {
        let stage = try Stage.demo()
        stage.press(.character("/"))
        stage.type("zzzz")
        #expect(stage.text.contains("No open order fits. Press Tab to look among the closed ones too."))
        stage.press(.tab)
        #expect(stage.text.contains("No order fits. Press Esc"))
        stage.press(.enter, .character("a"))
        #expect(stage.text.contains("No open order fits. Press a"))
        stage.press(.character("x"))
        #expect(stage.dashboard.window.total > 0)
    }

    @Test("the answer to an older search is dropped")
    func staleAnswer() throws {
        let stage = try Stage.demo()
        let page = OrderPage(
            request: OrderListRequest(query: OrderQuery(), limit: 1, generation: 0), position: 0, rows: [],
            count: OrderCount(value: 0, isExact: true))
        let before = stage.dashboard
        stage.send(.message(.answer(to: stage.frame.stack.top.id, .orders(page))))
        #expect(stage.dashboard == before)
    }

    @Test("the due menu takes a typed range, and says what is wrong with one that is none")
    func dueRange() throws {
        let stage = try Stage.demo()
        stage.press(.character("d"), .end, .enter)
        stage.type("soon")
        stage.press(.enter)
        #expect(stage.text.contains("is not a date"))
        stage.press(.control("u"))
        stage.type("today to +1w")
        stage.press(.enter)
        let today = stage.shop.today
        #expect(!stage.dashboard.window.rows.isEmpty)
        #expect(
            stage.dashboard.window.rows.allSatisfy {
                (today...today.adding(days: 7)).contains($0.due ?? today)
            })
    }

    @Test("overdue orders are those of the figure above")
    func overdue() throws {
        let stage = try Stage.demo()
        stage.press(.character("d"), .down, .enter)
        #expect(stage.dashboard.window.total == (try stage.shop.orderTotals(by: stage.actor).late))
    }

    @Test("the customer menu offers the selected order's customer first, and finds others by typing")
    func customerFilter() throws {
        let stage = try Stage.demo()
        let customer = try #require(stage.dashboard.window.current).customer
        stage.press(.character("b"), .enter)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.customer == customer })
        stage.press(.character("b"))
        stage.type("beacon")
        stage.press(.enter)
        #expect(!stage.dashboard.window.rows.isEmpty)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.customer == "Beacon Hill Law Group" })
        #expect(stage.canvas.lines[2].contains("of Beacon Hill Law Group"))
    }

    @Test("s sorts by the next column that is shown, S the other way, a click on a header by that column")
    func sorting() throws {
        let stage = try Stage.demo()
        stage.press(.character("s"))
        #expect(stage.dashboard.sort == .priority)
        let urgencies = stage.dashboard.window.rows.map(\.priority)
        #expect(urgencies == urgencies.sorted { place($0) < place($1) })
        for column in [OrderQuery.SortColumn.waiting, .progress, .status, .number] {
            stage.press(.character("s"))
            #expect(stage.dashboard.sort == column)
        }
        stage.press(.character("S"), .home)
        let numbers = stage.dashboard.window.rows.map(\.number.text)
        #expect(numbers == numbers.sorted(by: >))
        stage.send(.mouse(Mouse(.press, at: Point(x: 17, y: 2))))
        #expect(stage.dashboard.sort == .customer && stage.dashboard.ascending)
        stage.send(.mouse(Mouse(.press, at: Point(x: 17, y: 2))))
        #expect(!stage.dashboard.ascending)
        stage.resize(220, 50)
        stage.press(.character("s"), .character("s"))
        #expect(stage.dashboard.sort == .priority)
        stage.press(.character("s"), .character("s"), .character("s"))
        #expect(stage.dashboard.sort == .milestone)
        let names = stage.dashboard.window.rows.compactMap(\.nextMilestone)
        #expect(names == names.sorted())
    }

    @Test("t marks orders, T unmarks them; papers are made of those that are marked")
    func marks() throws {
        let stage = try Stage.demo()
        let orders = stage.dashboard.window.rows.map(\.id)
        #expect(stage.dashboard.chosen == [orders[0]])
        stage.press(.character("t"), .character("t"), .down, .character("t"))
        #expect(stage.dashboard.marked == [orders[0], orders[1], orders[3]])
        #expect(stage.text.contains("3 marked"))
        stage.press(.home, .character("t"))
        #expect(stage.dashboard.marked == [orders[1], orders[3]])
        stage.press(.character("P"))
        #expect(stage.text.contains("Papers of 2 marked orders"))
        expectSnapshot(stage.canvas, named: "dashboard-papers-80x24")
        // What a scanner types on in the same moment prints nothing.
        stage.press(.enter, .character("w"))
        #expect(stage.text.contains("Papers of 2 marked orders"))
        stage.wait(seconds: 1)
        // Labels, three of the sheet gone.
        stage.press(.down, .down, .right, .right, .right, .character("w"))
        let numbers = stage.dashboard.window.rows
        let file = "labels-\(numbers[1].number.text)-and-1-more.pdf"
        #expect(stage.text.contains("Labels of 2 orders written to"), "\(stage.text)")
        #expect(FileManager.default.fileExists(atPath: stage.folder.path(file)))
        stage.press(.character("w"))
        #expect(stage.text.contains("2 work orders written to"), "\(stage.text)")
        stage.press(.character("T"))
        #expect(stage.dashboard.marked.isEmpty && !stage.text.contains("2 marked"))
        #expect(stage.dashboard.disabled(SampleShop.context(by: stage.actor))[.unmark] != nil)
    }

    private func place(_ priority: Priority) -> Int {
        Priority.allCases.reversed().firstIndex(of: priority) ?? 9
    }

    @Test("while something is searched for, the key bar says that Enter keeps it")
    func searchKeys() throws {
        let stage = try Stage.demo()
        stage.press(.character("/"))
        #expect(stage.canvas.lines.last?.contains("Enter Keep") == true)
        #expect(stage.canvas.lines.last?.contains("Esc Clear") == true)
        stage.press(.enter)
        #expect(stage.canvas.lines.last?.contains("Enter Open") == true)
    }

    @Test("a click moves the cursor, a second one opens, the wheel scrolls")
    func mouse() throws {
        let stage = try Stage.demo()
        stage.send(.mouse(Mouse(.press, at: Point(x: 10, y: 6))))
        #expect(stage.dashboard.window.cursor == 3)
        stage.send(.mouse(Mouse(.wheelDown, at: Point(x: 10, y: 6))))
        #expect(stage.dashboard.window.top == 3)
        stage.send(.mouse(Mouse(.press, at: Point(x: 10, y: 3))))
        #expect(stage.frame.screen.content.title != "Orders")
    }

    @Test("thousands of orders are paged through with a few screens of them in memory")
    func paging() throws {
        let stage = try Stage.demo(orders: 3_000)
        stage.press(.character("f"), .backspace, .enter)
        #expect(stage.dashboard.window.total == 3_000)
        stage.press(.end)
        #expect(stage.dashboard.window.cursor == 2_999)
        #expect(stage.dashboard.window.current != nil)
        stage.press(.character("%"))
        #expect(stage.dashboard.window.current != nil)
        for _ in 0..<20 { stage.press(.pageUp) }
        #expect(stage.dashboard.window.current != nil)
        #expect(stage.dashboard.window.rows.count <= 3 * 24)
        #expect(
            stage.dashboard.window.cursor == 1_500 - 20 * (stage.dashboard.rowsShown(stage.frame.context) - 1)
        )
    }

    @Test("every step through the list keeps the cursor in sight and its row read")
    func steps() throws {
        let stage = try Stage.demo(height: 16)
        let total = stage.dashboard.window.total
        for step in 1..<total {
            stage.press(.down)
            let window = stage.dashboard.window
            #expect(window.cursor == step && window.current != nil)
            #expect((window.top..<window.top + stage.dashboard.rowsShown(stage.frame.context)).contains(step))
        }
        for _ in 1..<total { stage.press(.up) }
        #expect(stage.dashboard.window.cursor == 0 && stage.dashboard.window.top == 0)
    }

    @Test("w writes the PDF beside and says where")
    func pdf() throws {
        let stage = try Stage.demo()
        let number = try #require(stage.dashboard.window.current).number
        stage.press(.character("w"))
        let path = stage.folder.path("\(number).pdf")
        #expect(
            try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)).prefix(5), as: UTF8.self)
                == "%PDF-")
        #expect(stage.text.contains("Work order \(number) written to"))
    }

    @Test("a printer's failure is shown and changes nothing")
    func printFailure() throws {
        let stage = try Stage.demo()
        let order = try #require(stage.dashboard.window.selected)
        let before = stage.dashboard
        stage.send(
            .message(
                .answer(
                    to: stage.frame.stack.top.id,
                    .failed(
                        .print(PrintRequest(.workOrder, orders: [order])), .printing(.noPrintSystem),
                        ErrorText("Not printed: no lp.", "Install CUPS.")))))
        #expect(stage.text.contains("Not printed: no lp. Install CUPS."))
        #expect(stage.dashboard == before)
    }

    @Test("a wide terminal shows the selected order beside the list")
    func preview() throws {
        let stage = try Stage.demo(width: 140, height: 40)
        let first = try #require(stage.dashboard.window.selected)
        #expect(stage.dashboard.preview?.id == first)
        stage.press(.down)
        // It follows when the cursor rests.
        #expect(stage.dashboard.preview?.id == first && stage.frame.isLively)
        stage.wait(seconds: 1)
        let order = try stage.shop.order(#require(stage.dashboard.window.selected), by: stage.actor)
        #expect(stage.dashboard.preview?.id == order.id && !stage.frame.isLively)
        #expect(stage.text.contains("Out for Delivery"))
        stage.press(.character("c"))
        #expect(stage.dashboard.preview != order)
        stage.resize(100, 40)
        #expect(!stage.text.contains("Out for Delivery"))
    }

    @Test("a shop without orders says how to take the first one")
    func empty() throws {
        let stage = try Stage()
        let actor = try stage.shop.setUp(
            shopName: "Shop", adminName: "Ana", email: "ana@example.com", password: "longenough",
            terminal: "t")
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
        #expect(stage.text.contains("No orders yet. Press n to take the first one."))
        stage.press(.enter)
        #expect(stage.text.contains("There is no order under the cursor."))
    }

    @Test("hostile names come out as marks")
    func hostile() throws {
        let stage = try Stage.demo(width: 140, height: 40)
        var draft = OrderDraft()
        draft.customer.name = "Eve\u{1B}[31m\u{202E}"
        draft.notes = "a\u{7}b"
        draft.milestones = ["In Production"]
        var piece = OrderDraft.PieceEntry()
        piece.description = "x\u{9B}y"
        draft.pieces = [piece]
        draft.due = stage.shop.today.adding(days: -300)
        _ = try stage.shop.createOrder(draft, by: stage.actor)
        stage.send(.message(.changed))
        stage.press(.home)
        #expect(stage.text.contains("Eve␛[31m‹U+202E›"))
        #expect(
            stage.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
}
