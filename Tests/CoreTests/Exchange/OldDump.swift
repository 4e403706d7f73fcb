import Foundation
import TestSupport

/// The old system's dump, read here as simply as its sample allows and without the program's own reader: the
/// figures that the import is judged by.
struct OldDump {
    typealias Row = [String: String]

    static let path = Checkout.path + "/Tests/Fixtures/old-system.sql"

    let text: String
    private let tables: [String: [Row]]

    init() throws {
        text = try Checkout.text("Tests/Fixtures/old-system.sql")
        var tables: [String: [Row]] = [:]
        var open: (name: String, columns: [String])?
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("COPY public.") {
                let words = line.dropFirst("COPY public.".count).components(separatedBy: " (")
                let columns = words[1].components(separatedBy: ")")[0].components(separatedBy: ", ")
                open = (words[0], columns.map { $0.replacingOccurrences(of: "\"", with: "") })
            } else if line == "\\." {
                open = nil
            } else if let table = open {
                var row: Row = [:]
                for (column, value) in zip(table.columns, line.components(separatedBy: "\t"))
                where value != "\\N" {
                    row[column] = OldDump.plain(value)
                }
                tables[table.name, default: []].append(row)
            }
        }
        self.tables = tables
    }

    func rows(_ table: String) -> [Row] { tables[table] ?? [] }

    func rows(_ table: String, order: String) -> [Row] { rows(table).filter { $0["order_id"] == order } }

    /// The sample has no other escapes than these.
    private static func plain(_ value: String) -> String {
        var result = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                result += ["n": "\n", "t": "\t", "\\": "\\"][String(character)] ?? "?"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
