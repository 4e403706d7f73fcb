import Foundation
import TestSupport
import Testing

@testable import Core

/// A line of the table of published examples in `docs/yardage.md`.
struct PublishedYardage: Sendable, CustomTestStringConvertible {
    let job: YardageJob
    let published, calculator: Yards
    let testDescription: String

    /// Every line of the table, as the page has it.
    static func all() throws -> [PublishedYardage] {
        let page = try Checkout.text("docs/yardage.md")
        let section = try #require(page.components(separatedBy: "## Published examples").dropFirst().first)
        return try section.split(separator: "\n").filter { $0.hasPrefix("| [") }.map {
            try PublishedYardage(String($0))
        }
    }

    private init(_ line: String) throws {
        let cells = line.components(separatedBy: "|").dropFirst().dropLast()
            .map { $0.trimmingCharacters(in: .whitespaces) }
        func inches(_ index: Int) throws -> Inches {
            cells[index].isEmpty ? Inches(hundredths: 0) : try #require(Inches(cells[index]))
        }
        job = YardageJob(
            piece: cells[1], quantity: try #require(Int(cells[2])), width: try inches(4),
            verticalRepeat: try inches(5), horizontalRepeat: try inches(6), isRailroaded: cells[7] == "yes",
            extras: cells[3].isEmpty ? [] : [cells[3]])
        published = try #require(Yards(cells[8]))
        calculator = try #require(Yards(cells[9]))
        testDescription = cells.joined(separator: " | ")
    }
}
