/// Collects an answer while it is read.
final class SchedulerAnswer {
    private(set) var records: [SchedulerRecord] = []

    func add(number: Int, text: String?, to name: String, of record: Int) {
        while records.count <= record { records.append(SchedulerRecord()) }
        records[record].add(number: number, text: text, to: name)
    }
}
