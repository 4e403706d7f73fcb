import ArgumentParser
import Core
import Foundation

/// `opts report`: what the shop's orders tell together.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Report throughput, cycle times, on-time rate, late risk and work in progress.",
        discussion: "Without a name all the reports are given. A period begins and ends with whole days.")

    @Argument(
        help: ArgumentHelp(
            "The report: throughput, cycle-times, on-time, late-risk or work-in-progress.", valueName: "name")
    )
    var name: ReportName?

    @Option(
        help: ArgumentHelp(
            "The last so many weeks, 1 to 104, this one included (default: 12).", valueName: "n"))
    var weeks: Int?

    @Option(help: ArgumentHelp("Two days instead, such as 2026-01-01..2026-03-31.", valueName: "from..to"))
    var period: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print CSV.")
    var csv = false

    @Flag(help: "Write all the reports as a PDF.")
    var pdf = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file to write instead of standard output; replaced where it is there.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp("The PDF's paper: letter or a4 (default: the shop's own).", valueName: "paper"))
    var paper: PaperChoice?

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if [json, csv, pdf].count(where: { $0 }) > 1 {
            throw ValidationError("Give one of --json, --csv and --pdf.")
        }
        if weeks != nil && period != nil { throw ValidationError("Give --weeks or --period, not both.") }
        if output == "" { throw ValidationError("-o needs a file's name.") }
        if paper != nil && !pdf { throw ValidationError("--paper is for --pdf.") }
        if pdf && name != nil { throw ValidationError("The PDF has all the reports: leave the name out.") }
        if pdf && output == nil && Output.isTerminal {
            throw ValidationError("A PDF is not for a terminal: give -o FILE.")
        }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        let period = try chosenPeriod(today: shop.today)
        if pdf { return try write(try shop.reportPDF(period, paper: paper?.size, by: actor), of: shop) }
        let report = try shop.report(period, by: actor)
        if json { return try write(Data((ReportJSON.value(of: report, name).pretty + "\n").utf8), of: shop) }
        if csv { return try write(Data(ReportCSV.text(of: report, name).utf8), of: shop) }
        try write(Data(ReportText(report, width: Output.columns).text(name).utf8), of: shop)
    }

    private func chosenPeriod(today: CalendarDay) throws -> ReportPeriod {
        do throws(ReportProblem) {
            guard let period else {
                return try ReportPeriod(weeks: weeks ?? ReportPeriod.usualWeeks, until: today)
            }
            let parts = period.components(separatedBy: "..")
            guard parts.count == 2, let first = CalendarDay(iso: parts[0]),
                let last = CalendarDay(iso: parts[1])
            else { throw .unreadable(period) }
            return try ReportPeriod(from: first, to: last)
        } catch {
            throw ShopError.report(error)
        }
    }

    private func write(_ data: Data, of shop: Shop) throws {
        if let output { return try shop.write(data, to: output) }
        try Output.writeAll(Array(data), to: STDOUT_FILENO)
    }
}

extension ReportName: ExpressibleByArgument {}
