import Core
import Terminal
import Testing

@testable import Screens

@Suite("The first start")
struct FirstStartTests {
    @Test("a shop is set up by its form, and its admin is signed in")
    func setUp() throws {
        let stage = try Stage()
        stage.press(.enter)
        stage.type("Harbor")
        stage.press(.enter)
        stage.type("Ana Reyes")
        stage.press(.enter)
        stage.type("ana@example.com")
        stage.press(.enter)
        stage.type("longenough")
        stage.press(.enter)
        stage.type("longenough")
        stage.press(.enter)
        #expect(stage.dashboard.title == "Orders")
        #expect(stage.frame.actor?.account.role == .admin)
        #expect(stage.canvas.lines[0].hasPrefix(" Harbor"))
    }

    @Test("every mistake is told beside its field, and the first one has the focus")
    func mistakes() throws {
        let stage = try Stage()
        stage.press(.character("s"))
        stage.type("Harbor")
        stage.press(.tab, .tab)
        stage.type("nowhere")
        stage.press(.tab)
        #expect(stage.text.contains("This is not an e-mail address."))
        stage.type("short")
        stage.press(.control("s"))
        #expect(stage.text.contains("Type your name."))
        #expect(stage.text.contains("At least 8 characters"))
        #expect(stage.text.contains("The two passwords differ."))
        stage.type("Bo")
        #expect(stage.text.contains("Bo"))
        #expect(try !stage.shop.isSetUp())
    }

    @Test("the demo shop is filled and its sign-in shown, the e-mail filled in")
    func demo() throws {
        let stage = try Stage()
        stage.press(.down, .enter)
        #expect(stage.text.contains("demo@example.com   workshop"))
        stage.type("workshop")
        stage.press(.enter)
        #expect(try stage.shop.orderTotals(by: stage.actor).all == Shop.usualDemoSize)
        #expect(stage.dashboard.window.total > 0)
    }

    @Test("Escape in the form goes back to the choice with what was typed kept")
    func back() throws {
        let stage = try Stage()
        stage.press(.enter)
        stage.type("Harbor")
        stage.press(.escape)
        #expect(stage.text.contains("Look around in a demo shop"))
        stage.press(.enter)
        #expect(stage.text.contains("Harbor"))
    }
}
