import TestSupport
import Testing

@Suite("Two programs on one database", .serialized)
struct SharingScreenTests {
    @Test("show each other's changes within a second or two, with no key pressed")
    func live() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let first = try opts.openSignedIn()
        let second = try opts.openSignedIn()
        try first.waitUntil("0/3")
        try second.waitUntil("0/3")
        try first.press(.character("c"))
        try first.waitUntil("the step in the first") { $0.contains("1/3") }
        try second.waitUntil("the step in the second", within: 3) { $0.contains("1/3") }
        try opts.succeed("scan", try opts.code(of: ScreenShop.steps[1], on: number))
        for session in [first, second] {
            try session.waitUntil("the scan of a third process", within: 3) { $0.contains("2/3") }
        }
    }
}
