import Core
import Foundation

/// A client's own orders as text; safe to show.
struct OwnOrderText {
    let zone: TimeZone

    /// One line an order.
    func lines(of orders: [OwnOrderSummary]) -> [String] {
        let width = max(6, orders.map { Columns.cells(of: $0.number.text) }.max() ?? 0)
        func line(_ number: String, _ due: String, _ done: String, _ standing: String, _ title: String)
            -> String
        {
            [
                Columns.padded(number, to: width), Columns.padded(due, to: 10), Columns.padded(done, to: 6),
                Columns.padded(standing, to: 15), SafeText.visible(title),
            ].joined(separator: "  ")
        }
        return [line("NUMBER", "EXPECTED", "DONE", "STATUS", "WHAT")]
            + orders.map {
                line(
                    $0.number.text, $0.due?.iso ?? "-", "\($0.finished)/\($0.total)", $0.standing.words,
                    $0.title)
            }
    }

    /// The whole of one.
    func text(of order: OwnOrder) -> String {
        let copy = order.copy
        let facts: [(String, String?)] = [
            ("Status", order.standing.words), ("Expected", copy.due?.iso), ("Invoice", copy.invoice),
            ("Sidemark", copy.sidemark), ("Progress", copy.progress),
        ]
        let head =
            ["Order \(SafeText.visible(copy.number.text))  \(SafeText.visible(copy.title))"]
            + facts.compactMap { label, value in
                value.map { "  \(Columns.padded(label, to: 10))  \(SafeText.visible($0))" }
            }
        return (head + questions(order) + steps(copy) + notes(copy) + pieces(copy) + history(order)).joined(
            separator: "\n")
    }

    private func questions(_ order: OwnOrder) -> [String] {
        order.questions.flatMap { question -> [String] in
            let note = question.note.map { indented($0) } ?? []
            return ["", "We ask for your approval: \(SafeText.visible(question.name))"] + note
        }
    }

    private func steps(_ copy: ClientCopy) -> [String] {
        ["", "Progress"]
            + copy.steps.map { step in
                let words = step.words.isEmpty ? "" : ": \(step.words)"
                return "  \(SafeText.visible(step.name))\(SafeText.visible(words))"
            }
    }

    private func notes(_ copy: ClientCopy) -> [String] {
        copy.notes.map { ["", "A note for you"] + indented($0) } ?? []
    }

    private func pieces(_ copy: ClientCopy) -> [String] {
        copy.pieces.flatMap { piece -> [String] in
            let name = piece.description.isBlank ? "Piece" : piece.description
            let answers = SpecificationField.allCases.compactMap { field in
                piece.specification.words(field).map { "  \(field.label): \(SafeText.visible($0))" }
            }
            return ["", SafeText.visible("\(piece.quantity) × \(name)")] + answers
                + piece.fabrics.map { "  \(SafeText.visible($0.clientWords))" }
        }
    }

    private func history(_ order: OwnOrder) -> [String] {
        ["", "What happened"]
            + order.history.flatMap { moment -> [String] in
                let what = moment.step.map { "\($0): \(moment.words)" } ?? moment.words
                let when = "\(moment.at.day(in: zone).iso) \(moment.at.timeOfDay(in: zone))"
                return ["  \(when)  \(SafeText.visible(what))"]
                    + (moment.note.map { indented($0).map { "  \($0)" } } ?? [])
            }
    }

    private func indented(_ text: String) -> [String] {
        SafeText.visible(text, keepingNewlines: true).split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)" }
    }
}
