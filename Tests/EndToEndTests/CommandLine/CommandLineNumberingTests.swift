import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Numbering orders from many processes")
struct CommandLineNumberingTests {
    @Test("eight programs that take orders at once leave no gap and give no number twice")
    func eight() throws {
        let opts = try CommandLineShop.fresh()
        try opts.succeed("settings", "orderNumberPattern", "W-{seq:3}")
        let json = try SampleOrder.json(milestones: ScreenShop.steps)
        let each = 6
        let results = Mutex<[Result<String, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for _ in 0..<each {
                let result = Result {
                    try opts.succeed("order", "new", "--file", "-", stdin: json).output
                }
                results.withLock { $0.append(result) }
            }
        }
        let numbers = try results.withLock { try $0.map { try $0.get() } }
        let expected = (1...8 * each).map { "W-\(String(repeating: "0", count: 3 - "\($0)".count))\($0)" }
        #expect(numbers.sorted() == expected)
    }
}
