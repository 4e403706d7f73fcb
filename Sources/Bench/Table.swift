import Foundation

/// The table of figures: each line is printed as soon as it is measured.
struct Table {
    private let widths = [44, 14, 24, 8, 10]

    func printHeader() {
        line(["figure", "ours", "baseline", "ratio", "goal"], verdict: "verdict")
        print(String(repeating: "-", count: widths.reduce(0, +) + 2 * widths.count + 7))
    }

    /// Prints the figure's line, and says whether its goal is reached.
    func printLine(_ figure: Figure, _ measurement: Measurement) -> Bool {
        let unit = measurement.unit
        let reached = figure.goal.isReached(by: measurement)
        let baseline = measurement.baseline.map {
            "\(Self.number($0.value)) \(unit.rawValue) \($0.name)"
        }
        line(
            [
                figure.name, "\(Self.number(measurement.ours)) \(unit.rawValue)", baseline ?? "–",
                measurement.ratio.map { String(format: "%.2f×", $0) } ?? "–", figure.goal.words(unit: unit),
            ],
            verdict: reached ? "ok" : "MISSED")
        return reached
    }

    func printFailure(_ figure: Figure, _ error: any Error) {
        line([figure.name, "–", "–", "–", "–"], verdict: "FAILED: \(error)")
    }

    private func line(_ cells: [String], verdict: String) {
        let padded = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - cell.count))
        }
        print((padded + [verdict]).joined(separator: "  "))
        fflush(nil)
    }

    /// Three significant digits, and whole numbers whole.
    static func number(_ value: Double) -> String {
        switch abs(value) {
        case 100...: String(format: "%.0f", value)
        case 10...: String(format: value == value.rounded() ? "%.0f" : "%.1f", value)
        default: String(format: value == value.rounded() ? "%.0f" : "%.2f", value)
        }
    }
}
