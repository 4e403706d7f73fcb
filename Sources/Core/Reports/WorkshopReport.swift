import Foundation

/// All the reports of a shop over one period, read at one moment.
package struct WorkshopReport: Sendable, Hashable {
    package let shopName: String
    package let period: ReportPeriod
    package let madeAt: Instant
    package let zone: TimeZone
    /// The end of the audit trail as the report was made: on paper it shows whether the trail was cut off later.
    package let auditHead: AuditHead?
    package let throughput: Throughput
    package let cycleTimes: CycleTimes
    package let onTime: OnTime
    package let lateRisk: LateRisk
    package let workInProgress: WorkInProgress

    package init(
        _ facts: ReportFacts, shopName: String, period: ReportPeriod, madeAt: Instant, zone: TimeZone,
        auditHead: AuditHead? = nil
    ) {
        let today = madeAt.day(in: zone)
        self.shopName = shopName
        self.period = period
        self.madeAt = madeAt
        self.zone = zone
        self.auditHead = auditHead
        throughput = Throughput(facts, period, today: today)
        cycleTimes = CycleTimes(facts)
        onTime = OnTime(facts, period)
        lateRisk = LateRisk(facts, medians: cycleTimes.medians, today: today)
        workInProgress = WorkInProgress(facts, today: today)
    }
}
