import Core
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The screen of an order's files")
struct AttachmentsScreenTests {
    private let photo = Fixture.path("photos/sofa.jpg")

    private func stage() throws -> Stage {
        let stage = try Stage.demo(orders: 3)
        stage.press(.enter, .character("F"))
        return stage
    }

    private func screen(_ stage: Stage) throws -> AttachmentsScreen {
        guard case .attachments(let screen) = stage.frame.screen else {
            throw ScreenMissing(title: stage.frame.screen.content.title)
        }
        return screen
    }

    private struct ScreenMissing: Error { let title: String }

    private func attach(_ stage: Stage, _ path: String, printed: Bool = false) {
        stage.press(.character("a"))
        stage.send(.paste(path))
        stage.press(.tab, .tab)
        if printed { stage.press(.character(" ")) }
        stage.press(.control("s"))
    }

    @Test("a path that is typed attaches the file, the cursor on it, and the checklist counts it")
    func attach() throws {
        let stage = try stage()
        attach(stage, photo)
        #expect(stage.text.contains("sofa.jpg is attached."))
        #expect(try screen(stage).file?.name == "sofa.jpg")
        #expect(stage.text.contains("1 file, 3 kB"))
        stage.press(.escape)
        #expect(stage.text.contains("1 file"))
    }

    @Test("what was typed stays when the file cannot be attached, and says why")
    func refused() throws {
        let stage = try stage()
        attach(stage, "/nowhere/a.jpg")
        #expect(stage.text.contains("There is no file '/nowhere/a.jpg'."))
        #expect(try screen(stage).form?.path.text == "/nowhere/a.jpg")
        stage.press(.escape)
        #expect(try screen(stage).form == nil)
        #expect(try screen(stage).files.isEmpty)
    }

    @Test("a scanner's Enter attaches nothing")
    func enter() throws {
        let stage = try stage()
        stage.press(.character("a"))
        stage.send(.paste(photo))
        stage.press(.enter, .enter, .enter, .enter)
        #expect(try screen(stage).form?.path.text == photo, "round the fields")
        #expect(try screen(stage).files.isEmpty)
    }

    @Test("a photo goes on and off the paper by one key; another file says why not")
    func printed() throws {
        let stage = try stage()
        attach(stage, photo, printed: true)
        #expect(try screen(stage).file?.isPrinted == true)
        stage.press(.character("p"))
        #expect(try screen(stage).file?.isPrinted == false)
        #expect(stage.text.contains("no longer printed"))
        attach(stage, try stage.folder.write("words", to: "note.txt"))
        stage.press(.character("p"))
        #expect(stage.text.contains("no photo that can be printed"))
    }

    @Test("removing names the file and starts on Cancel")
    func remove() throws {
        let stage = try stage()
        attach(stage, photo)
        stage.press(.delete)
        #expect(stage.text.contains("Remove 'sofa.jpg' (3 kB) from the order for good?"))
        stage.press(.enter)
        #expect(try screen(stage).files.count == 1)
        stage.press(.delete, .tab, .enter)
        #expect(try screen(stage).files.isEmpty)
        #expect(stage.text.contains("sofa.jpg is removed."))
    }

    @Test("saving writes a new file and says where; one that is there stays, and so does what was typed")
    func save() throws {
        let stage = try stage()
        attach(stage, photo)
        func save() {
            stage.press(.character("s"))
            stage.send(.paste(stage.folder.path("copy.jpg")))
            stage.press(.control("s"))
        }
        save()
        #expect(try Data(contentsOf: URL(fileURLWithPath: stage.folder.path("copy.jpg"))).count == 2384)
        #expect(try screen(stage).form == nil)
        save()
        #expect(stage.text.contains("is there already"))
        #expect(try screen(stage).form?.path.text == stage.folder.path("copy.jpg"))
    }

    @Test("without files the keys that need one say so")
    func empty() throws {
        let stage = try stage()
        for key in ["p", "s", "x"] {
            stage.press(.character(Character(key)))
            #expect(stage.text.contains("The order has no files."))
        }
    }

    // MARK: Pictures

    private let context = SampleShop.context()

    private func file(
        _ id: Int64, _ name: String, _ type: MediaType, _ size: Int, piece: Int64? = nil,
        printed: Bool = false
    ) -> Core.Attachment {
        Core.Attachment(
            id: AttachmentID(id), piece: piece.map { PieceID($0) }, name: name,
            hash: String(repeating: "ab12", count: 16), size: size, mediaType: type.rawValue,
            isPrinted: printed, at: SampleShop.now.adding(seconds: -3600 * id), by: "Ana Reyes")
    }

    private func opened(_ files: [Core.Attachment]) -> AttachmentsScreen {
        var screen = AttachmentsScreen(order: OrderID(42))
        let plain = SampleShop.order()
        let order = Order(
            id: plain.id, number: plain.number, invoice: plain.invoice, customer: plain.customer,
            due: plain.due, priority: plain.priority, notes: nil, clientNotes: nil, status: plain.status,
            revision: 3, createdAt: plain.createdAt, updatedAt: plain.updatedAt, pieces: plain.pieces,
            milestones: plain.milestones, attachments: files)
        _ = screen.handle(.response(.order(order)), context)
        return screen
    }

    private var files: [Core.Attachment] {
        [
            file(1, "sofa front.jpg", .jpeg, 2_384_000, piece: 31, printed: true),
            file(2, "quote from the mill, signed.pdf", .pdf, 84_000),
            file(30, "布のサンプル.png", .png, 912_000, piece: 32),
            file(40, "hostile \u{1B}[31m\u{202E}name.txt", .text, 340),
        ]
    }

    @Test("the list is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        expectSnapshot(
            SampleShop.picture(opened(files), width, height), named: "attachments-\(width)x\(height)")
    }

    @Test("the form, the details, the question and the empty list are drawn right")
    func overlays() {
        expectSnapshot(SampleShop.picture(opened([]), 80, 24), named: "attachments-empty-80x24")
        var form = opened(files)
        _ = form.perform(.add, context)
        for letter in "/tmp/a.jpg" { _ = form.handle(.key(.character(letter)), context) }
        _ = form.handle(.key(.tab), context)
        expectSnapshot(SampleShop.picture(form, 80, 24), named: "attachments-form-80x24")
        for _ in 0..<3 { _ = form.handle(.key(.tab), context) }
        _ = form.handle(.key(.enter), context)
        let request = Request.attachments(
            .attach(OrderID(42), typed: "/tmp/a.jpg", piece: nil, isPrinted: false))
        let text = AttachmentProblem.tooLarge(path: "/tmp/a.jpg", most: AttachedFile.most).text
        _ = form.handle(.response(.failed(request, nil, text)), context)
        expectSnapshot(SampleShop.picture(form, 60, 16), named: "attachments-refused-60x16")
        var details = opened(files)
        _ = details.perform(.details, context)
        expectSnapshot(SampleShop.picture(details, 80, 24), named: "attachments-details-80x24")
        expectSnapshot(SampleShop.picture(details, 60, 16), named: "attachments-details-60x16")
        var question = opened(files)
        _ = question.perform(.remove, context)
        expectSnapshot(SampleShop.picture(question, 80, 24), named: "attachments-remove-80x24")
    }

    @Test("no two of its actions share a key, and hostile names are shown as marks")
    func keys() {
        #expect(AttachmentsAction.keymap.conflicts.isEmpty)
        let text = SampleShop.picture(opened(files), 132, 43).lines.joined(separator: "\n")
        #expect(text.contains("hostile ␛[31m‹U+202E›name.txt"))
    }
}
