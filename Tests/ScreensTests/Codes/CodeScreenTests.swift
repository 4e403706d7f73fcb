import Terminal
import Testing

@testable import Core
@testable import Screens

@Suite("The screen for mailed codes")
struct CodeScreenTests {
    @Test("a registration code asks for a password twice, and leads to one's orders")
    func registers() throws {
        let client = try ClientStage()
        client.type(code: try client.code(.registration(client.order.customer.id)))
        #expect(client.stage.text.contains("Welcome, João Gonçalves."))
        client.stage.type(ClientStage.password)
        client.stage.press(.enter)
        client.stage.type("something else")
        client.stage.press(.enter)
        #expect(client.stage.text.contains("This is not the same password."))
        for _ in 0..<20 { client.stage.press(.backspace) }
        client.stage.type(ClientStage.password)
        client.stage.press(.enter)
        #expect(client.stage.text.contains("My orders"))
        #expect(client.stage.actor.account.email == ClientStage.email)
    }

    @Test("an approval code shows what is asked, and takes the answer without an account")
    func answers() throws {
        let client = try ClientStage()
        client.type(code: try client.code(.approval(client.order.milestones[1].id)))
        #expect(client.stage.text.contains("grey linen"))
        client.stage.press(.character("a"))
        client.stage.type("Yes")
        client.stage.press(.control("s"))
        #expect(client.stage.text.contains("Thank you. The shop has your answer"))
        let last = try #require(try client.state().history.last)
        #expect(last.evidence == .code && last.note == "Yes" && last.by == "João Gonçalves")
        guard case .signIn = client.stage.frame.screen else { return #expect(Bool(false)) }
        #expect(client.stage.frame.actor == nil)
    }

    @Test("a code that counts no longer and one that never was look alike; a slip is told")
    func refused() throws {
        let client = try ClientStage()
        let code = try client.code(.registration(client.order.customer.id))
        try client.stage.shop.database.write {
            try OneTimeCodeRows.end(.registration(client.order.customer.id), $0)
        }
        client.type(code: code)
        let used = client.stage.text
        #expect(used.contains("This code does not count for this address"))
        client.stage.press(.escape)
        client.type(code: OneTimeCode.random().text)
        #expect(
            client.stage.text.contains("This code does not count for this address"))
        client.stage.press(.escape)
        client.type(code: String(code.dropLast(3)))
        #expect(client.stage.text.contains("This is not a whole code."))
    }

    @Test("what is missing is told before anything is asked, and Escape goes back to signing in")
    func missing() throws {
        let client = try ClientStage()
        client.stage.press(.function(6), .control("s"))
        #expect(client.stage.text.contains("Type the address"))
        #expect(!client.stage.requests.contains { if case .codes = $0 { true } else { false } })
        client.stage.press(.escape)
        guard case .signIn = client.stage.frame.screen else { return #expect(Bool(false)) }
    }

    @Test("staff approve on the checklist with the code that the client tells")
    func byTelephone() throws {
        let client = try ClientStage()
        client.stage.send(.message(.answer(to: 0, .signedIn(client.ana))))
        let code = try client.code(.approval(client.order.milestones[1].id))
        client.stage.frame.stack.push(.checklist(OrderChecklist(order: client.order.id)))
        client.stage.send(.message(.changed))
        client.stage.press(.character("T"))
        client.stage.type("0000")
        client.stage.press(.control("s"))
        #expect(client.stage.text.contains("This is not a whole code."))
        for _ in 0..<4 { client.stage.press(.backspace) }
        client.stage.type(OneTimeCode.random().text)
        client.stage.press(.control("s"))
        #expect(client.stage.text.contains("This code does not count for this step"))
        #expect(!client.stage.text.contains("address") && !client.stage.text.contains("ask the shop"))
        for _ in 0..<34 { client.stage.press(.backspace) }
        client.stage.type(code)
        client.stage.press(.control("s"))
        let last = try #require(try client.state().history.last)
        #expect(last.kind == .approved && last.evidence == .telephone && last.by == "Ana")
        #expect(client.stage.text.contains("by telephone, with the mailed code"))
    }

    @Test("names that are longer than the card go on in the next line, and nothing of them is cut")
    func longNames() throws {
        let client = try ClientStage(width: 60, height: 24)
        let words = (1...12).map { "Wolfeschlegel\($0)" }
        try client.stage.shop.database.write {
            try $0.run("UPDATE customers SET name = ?", [.text(words.joined(separator: " "))])
            try $0.run(
                "UPDATE milestones SET name = ? WHERE client_acts = 1",
                [.text(words.map { "Approval\($0)" }.joined(separator: " "))])
        }
        client.type(code: try client.code(.approval(client.order.milestones[1].id)))
        for word in words {
            #expect(client.stage.text.contains(word) && client.stage.text.contains("Approval\(word)"))
        }
        client.stage.press(.escape)
        client.type(code: try client.code(.registration(client.order.customer.id)))
        #expect(client.stage.frame.screen.content.title == "I have a code")
        for word in words { #expect(client.stage.text.contains(word), "\(word)") }
        #expect(client.stage.text.contains("Once more"))
    }

    @Test("looks like this", arguments: [(80, 24), (132, 43), (60, 16)])
    func pictures(width: Int, height: Int) throws {
        let client = try ClientStage(width: width, height: height)
        client.type(code: OneTimeCode.random().text)
        let text = client.stage.text
        #expect(text.contains("I have a code"))
        client.stage.press(.escape)
        client.stage.press(.function(6))
        expectSnapshot(client.stage.canvas, named: "code-\(width)x\(height)")
        client.stage.press(.escape)
        client.type(code: try client.code(.registration(client.order.customer.id)))
        expectSnapshot(client.stage.canvas, named: "code-register-\(width)x\(height)")
        client.stage.press(.escape)
        client.type(code: try client.code(.approval(client.order.milestones[1].id)))
        expectSnapshot(client.stage.canvas, named: "code-answer-\(width)x\(height)")
    }
}
