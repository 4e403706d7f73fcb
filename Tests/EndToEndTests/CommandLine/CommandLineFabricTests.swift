import Foundation
import TestSupport
import Testing

@Suite("opts fabric")
struct CommandLineFabricTests {
    /// What `opts fabric list --json` says of one fabric.
    private struct Missing: Decodable, Equatable {
        let number, name, zone, source: String
        let piece, fabric, days: Int
        let needed, received, short: Double
        let ordered: Double?
    }

    @Test("what is short is listed until it is received, and then nothing is")
    func receives() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        let listed = try opts.json([Missing].self, "fabric", "list")
        #expect(listed.map(\.name) == ["Kravet 34961, Linen", "Pindler Wexford"])
        #expect(listed.map(\.short) == [7.5, 1.5])
        #expect(listed.map(\.source) == ["com", "shop"])
        #expect(listed.map(\.ordered) == [nil, 2])
        #expect(listed.allSatisfy { $0.number == number && $0.piece == 1 && $0.days == 0 })
        let table = try opts.succeed("fabric", "list", "--search", "linen").output
        #expect(
            table.contains("! 7.5") && table.contains("Kravet 34961, Linen, seat of Wing chair (piece 1)"))
        #expect(!table.contains("Pindler"))

        let some = try opts.succeed("fabric", "receive", number, "5 1/2", "--note", "bolt 2").output
        #expect(some.hasPrefix("Order \(number): 5.5 yd received: Kravet 34961, Linen"))
        #expect(some.hasSuffix("2 yd still short."))
        let rest = try opts.succeed("fabric", "receive", number, "2").output
        #expect(rest.hasSuffix("Complete; other fabric of the order is short."))
        let welt = try opts.succeed("fabric", "receive", number, "1.5", "--fabric", "2").output
        #expect(welt.hasSuffix("Complete: the order has all its fabric."))
        #expect(try opts.json([Missing].self, "fabric", "list").isEmpty)
        let none = try opts.run(["fabric", "list"])
        #expect(none.status == 0 && none.output.isEmpty)
        #expect(none.error.contains("No open order is short of fabric."))
    }

    @Test("what is ordered is said, changed and taken back")
    func orders() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        let said = try opts.succeed("fabric", "order", number, "8").output
        #expect(said.contains("8 yd ordered: Kravet 34961, Linen"))
        #expect(try opts.json([Missing].self, "fabric", "list").map(\.ordered) == [8, 2])
        try opts.succeed("fabric", "order", number, "0", "--fabric", "2")
        #expect(try opts.json([Missing].self, "fabric", "list").map(\.ordered) == [8, nil])
        #expect(try opts.run(["fabric", "order", number, "8"]).status == 1)
    }

    @Test("a correction replaces what was counted, needs a reason, and makes the fabric short again")
    func corrects() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        try opts.succeed("fabric", "receive", number, "7.5")
        let refused = try opts.run(["fabric", "receive", number, "6", "--correct"])
        #expect(refused.status == 1 && refused.error.contains("A correction needs a reason."))
        let corrected = try opts.succeed(
            "fabric", "receive", number, "6", "--correct", "--note", "flaw in the bolt"
        ).output
        #expect(corrected.hasSuffix("1.5 yd still short."))
        #expect(try opts.json([Missing].self, "fabric", "list").map(\.received) == [6, 0.5])
    }

    @Test(
        "what is refused says why and what to do, and receives nothing",
        arguments: [
            (["much"], "'much' is no number of yards.", "Type one like 7, 5.5 or 5 1/2"),
            (["0"], "Only more than 0 yards can come in", "correct it instead"),
            (["3", "--piece", "2"], "has no piece 2.", "It has one piece: use --piece 1."),
            (["3", "--fabric", "9"], "has no fabric 9.", "Its fabrics are 1 to 2."),
        ])
    func refuses(arguments: [String], why: String, remedy: String) throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        let result = try opts.run(["fabric", "receive", number] + arguments)
        #expect(result.status == 1)
        #expect(result.error.contains(why) && result.error.contains(remedy), "\(result.error)")
        #expect(try opts.json([Missing].self, "fabric", "list").map(\.received) == [0, 0.5])
    }

    @Test("the printed work order has the fabrics of a piece as a table, with what is short")
    func paper() throws {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        func lines() throws -> [String] {
            let file = opts.home.path("order.pdf")
            try opts.succeed("pdf", number, "-o", file)
            let text = try Tool.run("pdftotext", ["-layout", file, "-"]).output
            return text.split(separator: "\n").map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        }
        let before = try lines()
        let head = try #require(before.firstIndex { $0.hasPrefix("Zone From Fabric") })
        for (row, cells) in [
            ["Seat", "COM", "Kravet 34961, Linen, railroaded", "54 in", "13.5 × – in", "7.5 yd"],
            ["Welt", "Shop", "Pindler Wexford", "2 yd", "0.5 yd", "1.5 yd"],
        ].enumerated() {
            let line = before[head + 1 + row]
            for cell in cells { #expect(line.contains(cell), "\(cell) in \(line)") }
        }
        #expect(before[head].contains("Short"))
        try opts.succeed("fabric", "receive", number, "7.5")
        try opts.succeed("fabric", "receive", number, "1.5", "--fabric", "2")
        let after = try lines()
        let again = try #require(after.firstIndex { $0.hasPrefix("Zone From Fabric") })
        #expect(!after[again].contains("Short"))
        #expect(after[again + 1].contains("7.5 yd 7.5 yd"))
    }
}
