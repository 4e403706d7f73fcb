import Core
import Foundation

extension EffectRunner {
    func answer(_ request: ReportsRequest, by actor: Actor) throws -> ReportsResponse {
        switch request {
        case .read(let weeks): return .report(try shop.report(period(weeks), by: actor))
        case .writePDF(let weeks):
            let path = "\(directory)/\(name(of: "report")).pdf"
            let data = try shop.reportPDF(period(weeks), by: actor)
            try shop.write(data, to: path)
            return .pdfWritten(path: path)
        case .writeCSV(let report, let name):
            let path = "\(directory)/\(self.name(of: "report-\(name.rawValue)")).csv"
            try shop.write(Data(ReportCSV.text(of: report, name).utf8), to: path)
            return .csvWritten(name, path: path)
        }
    }

    private func period(_ weeks: Int) throws -> ReportPeriod {
        do throws(ReportProblem) {
            return try ReportPeriod(weeks: weeks, until: shop.today)
        } catch {
            throw ShopError.report(error)
        }
    }
}
