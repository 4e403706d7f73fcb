import Terminal
import Testing

@testable import Screens

@Suite("The line on top")
struct TopLineTests {
    private func drawn(_ line: TopLine, _ width: Int) -> String {
        var canvas = Canvas(size: Size(width: width, height: 1))
        line.bar(width: width, ellipsis: "…").draw(on: &canvas, in: canvas.bounds)
        return canvas.lines[0]
    }

    private func line(_ title: String, trouble: String? = nil, mail: String? = nil) -> TopLine {
        TopLine(
            shop: "Harbor Upholstery", title: title, name: "Ana Reyes", time: "09:41", trouble: trouble,
            late: 33,
            mail: mail)
    }

    @Test("a printer's trouble is shortened before who is signed in and the clock are", arguments: [80, 60])
    func trouble(width: Int) {
        for title in ["Orders", "Scan", "Order 2026-0025", "Fabric of order 2026-0046"] {
            let text = drawn(line(title, trouble: "print system does not answer", mail: "! mail 12"), width)
            #expect(text.hasPrefix(" Harbor U") && text.contains(title))
            #expect(text.hasSuffix("Ana Reyes  09:41"))
        }
    }

    @Test("what waits stands whole where there is room")
    func whole() {
        let text = drawn(line("Orders", trouble: "out of paper", mail: "mail 3"), 80)
        #expect(text.hasSuffix("! out of paper  ! 33 late  mail 3  Ana Reyes  09:41"))
        let long = drawn(line("Orders", trouble: "print system does not answer"), 132)
        #expect(long.contains("! print system does not answer  ! 33 late  Ana Reyes"))
    }

    @Test("the trouble is kept longer than the count of late ones, and that longer than the mail")
    func order() {
        let line = line("Order 2026-0025", trouble: "print system does not answer", mail: "! mail 12")
        #expect(drawn(line, 80).contains("! print system does…  ! 33 late  Ana Reyes"))
        #expect(drawn(line, 60).contains("! print sy…  Ana Reyes"))
    }

    @Test("a long name is shortened, and the clock stays")
    func name() {
        var line = line("Orders")
        line.name = "Maximiliana Featherstonehaugh"
        #expect(drawn(line, 60).hasSuffix("Maximiliana Feather…  09:41"))
    }
}
