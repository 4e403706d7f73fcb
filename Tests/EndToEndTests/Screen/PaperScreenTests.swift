import Foundation
import TestSupport
import Testing

@Suite("Paper from the dashboard", .serialized)
struct PaperScreenTests {
    @Test("the PDF is written into the folder that the program was started in, and the screen says where")
    func written() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn(size: .large)
        try session.press(.character("w"))
        try session.waitUntil("where it is") { $0.contains("\(number).pdf") }
        let path = FileManager.default.currentDirectoryPath + "/\(number).pdf"
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("%PDF".utf8)))
    }

    @Test("a print that fails says why, and nothing is lost")
    func notPrinted() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn(environment: ["CUPS_SERVER": "127.0.0.1:1"])
        try session.press(.character("p"))
        try session.waitUntil("print system does not answer. Start CUPS")
        try session.press(.character("c"))
        try session.waitUntil("1/3")
        #expect(try opts.order(number).milestones[0].state == "done")
    }
}
