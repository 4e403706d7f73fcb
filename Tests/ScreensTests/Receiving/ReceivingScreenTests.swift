import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The receiving screen")
struct ReceivingScreenTests {
    private func stage(width: Int = 80, height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.function(3), .character("f"))
        return stage
    }

    private func screen(_ stage: Stage) -> ReceivingScreen {
        guard case .receiving(let screen) = stage.frame.screen else { fatalError("\(stage.frame.screen)") }
        return screen
    }

    private func expectPicture(_ stage: Stage, _ name: String) {
        let size = stage.frame.size
        expectSnapshot(stage.canvas, named: "\(name)-\(size.width)x\(size.height)")
    }

    private static let sizes = [(80, 24), (132, 43), (60, 16)]

    @Test("it shows what is short, ordered against received", arguments: sizes)
    func picture(width: Int, height: Int) throws {
        expectPicture(try stage(width: width, height: height), "receiving")
    }

    @Test("the receive dialog asks for the yards and a note", arguments: sizes)
    func dialog(width: Int, height: Int) throws {
        let stage = try stage(width: width, height: height)
        stage.press(.enter)
        stage.type("5 1/2")
        expectPicture(stage, "receiving-dialog")
    }

    @Test("Enter, the yards, a note and Ctrl-S receive a fabric; a scanner's Enters do not")
    func receive() throws {
        let stage = try stage()
        let fabric = try #require(screen(stage).current)
        stage.press(.enter)
        stage.type("1/4")
        stage.press(.enter)
        stage.type("bolt 2")
        stage.press(.enter, .enter, .enter)
        let before = try stage.shop.order(fabric.order, by: stage.actor)
        #expect(before.pieces[fabric.piece].fabrics[fabric.place].received == fabric.fabric.received)
        stage.press(.control("s"))
        let after = try stage.shop.order(fabric.order, by: stage.actor)
        #expect(
            after.pieces[fabric.piece].fabrics[fabric.place].received
                == fabric.fabric.received + Yards(hundredths: 25))
        #expect(stage.text.contains("0.25 yd received"))
        #expect(screen(stage).receipt == nil)
    }

    @Test("what is no length is said beside the field, and stays as typed", arguments: ["abc", "0", ""])
    func refused(typed: String) throws {
        let stage = try stage()
        stage.press(.enter)
        stage.type(typed)
        stage.press(.control("s"))
        #expect(screen(stage).receipt != nil)
        #expect(stage.text.contains("!"))
        #expect(screen(stage).receipt?.form.text(.yards) == typed)
        #expect(screen(stage).receipt?.form.problems == [.yards])
    }

    @Test("a correction asks for a reason")
    func correct() throws {
        let stage = try stage()
        stage.press(.character("c"), .tab, .tab, .enter)
        #expect(screen(stage).receipt?.form.problems == [.note])
        expectPicture(stage, "receiving-refused")
        stage.press(.escape)
        #expect(screen(stage).receipt == nil)
    }

    @Test("what has come in whole stays in its place, so that a wrong count can be corrected at once")
    func stays() throws {
        let stage = try stage()
        let fabric = try #require(screen(stage).current)
        let place = screen(stage).cursor.index
        stage.press(.enter)
        stage.type("50")
        stage.press(.control("s"))
        #expect(screen(stage).current?.id == fabric.id && screen(stage).cursor.index == place)
        #expect(screen(stage).current?.fabric.isComplete == true)
        stage.press(.character("c"), .control("u"))
        stage.type("5")
        stage.press(.tab)
        stage.type("a slip")
        stage.press(.control("s"))
        let order = try stage.shop.order(fabric.order, by: stage.actor)
        #expect(order.pieces[fabric.piece].fabrics[fabric.place].received.text == "5")
    }

    @Test("o says what is ordered")
    func order() throws {
        let stage = try stage()
        let fabric = try #require(screen(stage).current)
        stage.press(.character("o"), .control("u"))
        stage.type("12.5")
        stage.press(.control("s"))
        let order = try stage.shop.order(fabric.order, by: stage.actor)
        #expect(order.pieces[fabric.piece].fabrics[fabric.place].details.ordered?.text == "12.5")
    }

    @Test("typing filters, Escape shows all again")
    func search() throws {
        let stage = try stage()
        let all = screen(stage).rows.count
        let name = try #require(screen(stage).current?.fabric.details.vendor)
        stage.press(.character("/"))
        stage.type(name.lowercased())
        #expect(screen(stage).rows.allSatisfy { $0.fabric.details.vendor == name })
        stage.type(" zzzz")
        #expect(stage.text.contains("No fabric is like that."))
        stage.press(.escape)
        #expect(screen(stage).rows.count == all)
    }

    @Test("a scan of a piece shows its order's fabrics, the cursor on it; a lists all orders again")
    func scan() throws {
        let stage = try stage()
        let last = try #require(screen(stage).rows.last)
        let order = try stage.shop.order(last.order, by: stage.actor)
        let codes = try stage.shop.codes(of: order.id, by: stage.actor)
        stage.send(.scan(codes.pieces[last.piece].code))
        #expect(stage.frame.screen.content.title == "Fabric of order \(order.number.text)")
        #expect(screen(stage).current?.id == last.id)
        expectPicture(stage, "receiving-order")
        stage.send(.scan("OPTSNOSUCHCODE"))
        #expect(screen(stage).current?.id == last.id)
        stage.press(.character("a"))
        #expect(stage.frame.screen.content.title == "Receiving")
    }

    @Test("f on the checklist opens the order's fabrics")
    func checklist() throws {
        let stage = try stage()
        let fabric = try #require(screen(stage).current)
        stage.press(.character("v"), .character("f"))
        #expect(screen(stage).order == fabric.order)
        #expect(stage.text.contains("All fabric for"))
    }
}
