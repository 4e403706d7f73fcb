import Foundation

/// What the shop's orders tell together.
extension Shop {
    /// The reports over a period, as the shop stands now.
    package func report(_ period: ReportPeriod, by actor: Actor) throws -> WorkshopReport {
        let madeAt = now
        let (facts, name, head) = try read(.seeReports, actor) { session in
            (
                try ReportRows.facts(period, zone: zone, session),
                try SettingRows.value(ShopSettings.Key.shopName.rawValue, session) ?? "",
                try AuditRows.head(session)
            )
        }
        return WorkshopReport(
            facts, shopName: name, period: period, madeAt: madeAt, zone: zone, auditHead: head)
    }

    /// The reports as a PDF; `paper` is the shop's own where it is nil.
    package func reportPDF(_ period: ReportPeriod, paper: PaperSize? = nil, by actor: Actor) throws -> Data {
        var request = DocumentRequest(.report)
        request.period = period
        request.paper = paper
        return try document(request, by: actor).data
    }
}
