import Testing

@testable import Terminal

@Suite("Bars, toasts and banners")
struct BarTests {
    @Test(
        "a bar is full only when all is done, empty only when nothing is",
        arguments: [
            (0, 6, 0), (1, 100, 1), (99, 100, 9), (6, 6, 10), (3, 6, 5), (0, 0, 0), (9, 6, 10), (-1, 6, 0),
        ])
    func filled(done: Int, total: Int, expected: Int) {
        #expect(ProgressBar(done: done, total: total).filled(of: 10) == expected)
    }

    @Test("a bar has its numbers, and only them where there is no room")
    func progress() {
        let bar = ProgressBar(done: 4, total: 6)
        #expect(drawn(10, 1) { bar.draw(on: &$0, in: $0.bounds) } == ["████░░ 4/6"])
        #expect(drawn(10, 1, glyphs: .ascii) { bar.draw(on: &$0, in: $0.bounds) } == ["####-- 4/6"])
        #expect(drawn(5, 1) { bar.draw(on: &$0, in: $0.bounds) } == ["4/6"])
    }

    @Test("the top bar keeps its right part longest")
    func topBar() {
        let bar = TopBar(left: "Bay Upholstery · Ana", middle: "Dashboard", right: "3 late  14:02")
        #expect(
            drawn(60, 1) { bar.draw(on: &$0, in: $0.bounds) } == [
                " Bay Upholstery · Ana    Dashboard            3 late  14:02"
            ])
        #expect(
            drawn(42, 1) { bar.draw(on: &$0, in: $0.bounds) } == [
                " Bay Upholster…  Dashboard  3 late  14:02"
            ])
        #expect(drawn(30, 1) { bar.draw(on: &$0, in: $0.bounds) } == [" Bay Upholste…  3 late  14:02"])
    }

    @Test("the key bar shows whole keys only and keeps the last")
    func keyBar() {
        let bar = KeyBar([
            .init("n", "New"), .init("F5", "Print", enabled: false), .init("/", "Search"), .init("?", "Help"),
        ])
        #expect(drawn(50, 1) { bar.draw(on: &$0, in: $0.bounds) } == [" n New  F5 Print  / Search  ? Help"])
        #expect(drawn(26, 1) { bar.draw(on: &$0, in: $0.bounds) } == [" n New  F5 Print  ? Help"])
        #expect(drawn(9, 1) { bar.draw(on: &$0, in: $0.bounds) } == [" ? Help"])
        #expect(drawn(6, 1) { bar.draw(on: &$0, in: $0.bounds) } == [""])
        var canvas = Canvas(size: Size(width: 50, height: 1))
        bar.draw(on: &canvas, in: canvas.bounds)
        #expect(canvas[1, 0].style == .key && canvas[4, 0].style == .hint)
        #expect(canvas[8, 0].style == .keyDisabled && canvas[11, 0].style == .keyDisabled)
    }

    @Test("a toast is told by a sign as well as by its colour")
    func toast() {
        let toasts = [ToastLine(.info, "Saved"), ToastLine(.success, "Saved"), ToastLine(.error, "Saved")]
        #expect(Set(toasts.map { toast in drawn(12, 1) { toast.draw(on: &$0, in: $0.bounds) } }).count == 3)
        #expect(drawn(8, 1, glyphs: .ascii) { toasts[2].draw(on: &$0, in: $0.bounds) } == [" ! Saved"])
    }

    @Test("a banner draws its word as large as fits")
    func banner() {
        let banner = Banner(.cross, word: "NO", lines: ["Not a code"])
        #expect(
            drawn(26, 7) { banner.draw(on: &$0, in: $0.bounds) } == [
                "  █   █     █   █  ███",
                "   █ █      ██  █ █   █",
                "    █       █ █ █ █   █",
                "   █ █      █  ██ █   █",
                "  █   █     █   █  ███",
                "",
                "        Not a code",
            ])
        let large = drawn(140, 20) { banner.draw(on: &$0, in: $0.bounds) }
        #expect(large.filter { $0.contains("██████") }.count == 15)
    }

    @Test("a banner without room is plain text with its sign")
    func smallBanner() {
        let banner = Banner(.tick, word: "DONE", lines: ["In Production", "2026-0042"])
        #expect(
            drawn(20, 4) { banner.draw(on: &$0, in: $0.bounds) } == [
                "       ✓ DONE", "   In Production", "     2026-0042", "",
            ])
        #expect(drawn(20, 1, glyphs: .ascii) { banner.draw(on: &$0, in: $0.bounds) } == ["       x DONE"])
    }

    @Test("every letter and digit has a shape of its own, an accent does not matter")
    func font() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?.,-:'/+#"
        let shapes = letters.map { BlockFont.picture(of: .tick, word: String($0)).runs }
        #expect(Set(shapes).count == letters.count)
        #expect(BlockFont.picture(of: .tick, word: "é") == BlockFont.picture(of: .tick, word: "E"))
        #expect(BlockFont.picture(of: .tick, word: "李") == BlockFont.picture(of: .tick, word: "?"))
    }
}
