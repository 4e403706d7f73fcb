import Foundation
import TestSupport
import Testing

@Suite("The list of pictures")
struct ScreenshotsTests {
    private struct Plan: Decodable {
        let screens: [Screen]
    }

    private struct Screen: Decodable {
        let name: String
        let size: String
        let until: String
    }

    @Test("names each picture once, at sizes a terminal has")
    func plan() throws {
        let plan = try JSONDecoder().decode(Plan.self, from: Data(Checkout.text(".ci/screens.json").utf8))
        #expect(Set(plan.screens.map(\.name)).count == plan.screens.count)
        for screen in plan.screens {
            #expect(screen.size.wholeMatch(of: #/\d+x\d+/#) != nil)
            #expect(!screen.until.isEmpty)
        }
    }

    @Test("every picture in docs/pictures is one that `make screenshots` makes")
    func pictures() throws {
        let plan = try JSONDecoder().decode(Plan.self, from: Data(Checkout.text(".ci/screens.json").utf8))
        let folder = Checkout.path + "/docs/pictures"
        let pictures = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        #expect(Set(pictures).isSubset(of: plan.screens.map { $0.name + ".svg" }))
    }
}
