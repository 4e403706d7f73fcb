import Foundation

/// All the reports of a shop over one period, read at one moment.
package struct WorkshopReport: Sendable, Hashable {
    package let shopName: String
    package let period: ReportPeriod
    package let madeAt: Instant
    package let zone: TimeZone
    package let throughput: Throughput
    package let cycleTimes: CycleTimes
    package let onTime: OnTime
    package let lateRisk: LateRisk
    package let workInProgress: WorkInProgress

    package init(
        _ facts: ReportFacts, shopName: String, period: ReportPeriod, madeAt: Instant, zone: TimeZone
    ) {
        let today = madeAt.day(in: zone)
        self.shopName = shopName
        self.period = period
        self.madeAt = madeAt
        self.zone = zone
        throughput = Throughput(facts, period, today: today)
        cycleTimes = CycleTimes(facts)
        onTime = OnTime(facts, period)
        lateRisk = LateRisk(facts, medians: cycleTimes.medians, today: today)
        workInProgress = WorkInProgress(facts, today: today)
    }
}
