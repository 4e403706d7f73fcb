/// What waits in the print queue.
package struct PrintQueueSummary: Sendable, Hashable {
    /// How many jobs are not settled.
    package let waiting: Int
    /// What is wrong with the newest job that needs somebody: `out of paper`, `print failed`.
    package let trouble: String?

    init(_ open: [PrintJob]) {
        waiting = open.count
        // Newest first: what happened last is what somebody waits for.
        let job = open.last { $0.needsAttention }
        trouble = job.map { job in
            if job.state == .failed { return "print failed" }
            return job.trouble?.words ?? job.state.words
        }
    }
}
