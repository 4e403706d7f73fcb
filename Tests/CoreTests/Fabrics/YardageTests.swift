import Testing

@testable import Core

struct YardageTests {
    private let table = YardageTable.standard

    @Test("the calculator comes to what published charts say", arguments: try PublishedYardage.all())
    func published(_ example: PublishedYardage) throws {
        let result = try table.yards(for: example.job)
        #expect(result.yards == example.calculator)
        #expect(result.exact == example.published)
        #expect(result.yards >= example.published)
        #expect(result.yards.hundredths < example.published.hundredths + 25)
    }

    @Test("the page of published examples is read whole")
    func page() throws {
        let examples = try PublishedYardage.all()
        #expect(examples.count == 42)
        // Every kind of correction is tried by at least one published figure.
        #expect(examples.contains { $0.job.width < YardageTable.usualWidth })
        #expect(examples.contains { $0.job.repeats.hundredths > 0 })
        #expect(examples.contains { $0.job.isRailroaded })
        #expect(examples.contains { !$0.job.extras.isEmpty })
    }

    @Test("the standard table is one that could be saved, each line read back from its own words")
    func standard() throws {
        #expect(try YardageTable(table.entries) == table)
        for entry in table.entries {
            #expect(try YardageEntry(entry.kind, name: entry.name, value: entry.valueText) == entry)
        }
    }

    @Test(
        "a width between two lines takes the narrower one's",
        arguments: [("53.99", 10), ("49", 20), ("60", 0)])
    func width(_ text: String, _ percent: Int) throws {
        let width = try #require(Inches(text))
        #expect(try table.yards(for: YardageJob(piece: "Wing chair", width: width)).widthPercent == percent)
    }

    @Test("fabric narrower than the table knows is refused, with its narrowest")
    func narrow() throws {
        let width = try #require(Inches("35.99"))
        #expect(throws: YardageProblem.tooNarrow(width, least: Inches(hundredths: 36_00))) {
            try table.yards(for: YardageJob(piece: "Wing chair", width: width))
        }
    }

    @Test("repeats above the last line take the last line")
    func largeRepeat() throws {
        let job = YardageJob(piece: "Wing chair", verticalRepeat: Inches(hundredths: 200_00))
        #expect(try table.yards(for: job).repeatPercent == 35)
    }

    @Test("the direction of the pattern counts on wide pieces alone")
    func direction() throws {
        func yards(_ piece: String, _ isRailroaded: Bool) throws -> Yards {
            try table.yards(for: YardageJob(piece: piece, isRailroaded: isRailroaded)).yards
        }
        #expect(try yards("Wing chair", true) == yards("Wing chair", false))
        #expect(try yards("Sofa, tight", true).text == "16")
        #expect(try yards("Sofa, tight", false).text == "19.25")
    }

    @Test("pieces are added up before the quarter yard is rounded")
    func quantity() throws {
        // 1.5 × 1.1 is 1.65 each: 4.95 for three, not three times 1.75.
        let job = YardageJob(
            piece: "Dining chair, seat and back", quantity: 3, verticalRepeat: Inches(hundredths: 6_00))
        #expect(try table.yards(for: job).exact.text == "4.95")
        #expect(try table.yards(for: job).yards.text == "5")
    }

    @Test("a piece is found whatever its case, and a slip names the nearest")
    func pieces() throws {
        #expect(try table.yards(for: YardageJob(piece: "wing CHAIR ")).yards.text == "7")
        #expect(throws: YardageProblem.unknownPiece("Wing chiar", near: "Wing chair")) {
            try table.yards(for: YardageJob(piece: "Wing chiar"))
        }
        #expect(throws: YardageProblem.unknownExtra("Skrit", near: "Skirt")) {
            try table.yards(for: YardageJob(piece: "Wing chair", extras: ["Skrit"]))
        }
    }

    @Test("an extra named twice counts once")
    func extraTwice() throws {
        let job = YardageJob(piece: "Wing chair", extras: ["Skirt", "skirt"])
        #expect(try table.yards(for: job).yards.text == "9")
    }

    @Test("a quantity that no piece can have is refused", arguments: [0, -1, 1000])
    func badQuantity(_ quantity: Int) {
        #expect(throws: YardageProblem.noQuantity(least: 1, most: 999)) {
            try table.yards(for: YardageJob(piece: "Wing chair", quantity: quantity))
        }
    }

    @Test("what is more than a fabric can hold is refused instead of being cut off")
    func tooMuch() {
        #expect(throws: YardageProblem.tooMuch(most: .most)) {
            try table.yards(for: YardageJob(piece: "Sectional, large", quantity: 999))
        }
    }

    @Test("lines with wrong numbers are refused with the rule")
    func lines() {
        #expect(throws: YardageProblem.notYards("0", most: YardageTable.mostYards)) {
            try YardageEntry(.piece, name: "Stool", value: "0")
        }
        #expect(throws: YardageProblem.notYards("201", most: YardageTable.mostYards)) {
            try YardageEntry(.piece, name: "Stool", value: "201")
        }
        #expect(throws: YardageProblem.notPercent("301", most: 300)) {
            try YardageEntry(.width, name: "50", value: "301 %")
        }
        #expect(throws: YardageProblem.notPercent("1.5", most: 300)) {
            try YardageEntry(.repeats, name: "50", value: "1.5")
        }
        #expect(throws: YardageProblem.notInches("wide")) {
            try YardageEntry(.width, name: "wide", value: "10")
        }
        #expect(throws: YardageProblem.noName) { try YardageEntry(.piece, name: " ", value: "5") }
        #expect(throws: YardageProblem.noSuchDirection("Sideways")) {
            try YardageEntry(.direction, name: "Sideways", value: "5")
        }
    }

    @Test("a table with two lines of a name, or without the usual width, is refused")
    func tables() {
        let width = YardageEntry(.width, "54", 0)
        #expect(throws: YardageProblem.twice("stool")) {
            try YardageTable([width, YardageEntry(.piece, "Stool", 100), YardageEntry(.wide, "stool", 200)])
        }
        #expect(throws: YardageProblem.noWidth) { try YardageTable([YardageEntry(.piece, "Stool", 100)]) }
        #expect(throws: YardageProblem.noWidth) { try YardageTable([YardageEntry(.width, "60", 0)]) }
    }
}
