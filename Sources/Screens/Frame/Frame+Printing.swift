import Core
import Terminal

/// Saying how prints stand.
extension Frame {
    mutating func say(_ job: PrintJob) {
        let words = "\(SafeText.visible(job.title)): \(job.sentence)"
        guard job.needsAttention else { return say(.success, words) }
        say(
            .error,
            ["\(words).", job.remedy, "The job is kept in the print queue."].compactMap { $0 }
                .joined(separator: " "))
    }

    /// A job is in the queue: said where its card was answered, else in a line.
    mutating func take(printed job: PrintJob) -> [FrameCommand] {
        let summary = FrameCommand.run(.printing(.summary), for: Frame.itself, by: actor)
        guard followed?.job == nil, followed?.outcome.order?.id == job.orders.first?.id, followed != nil
        else {
            say(job)
            return [summary]
        }
        followed?.job = job
        return showFollowed(isNew: true) + [summary]
    }

    mutating func take(followed job: PrintJob) -> [FrameCommand] {
        guard let known = followed?.job, known.id == job.id, known != job else { return [] }
        followed?.job = job
        return showFollowed(isNew: known.standing != job.standing)
    }

    /// Asks how the followed job stands.
    mutating func askFollowed() -> [FrameCommand] {
        guard let followed, let job = followed.job else { return [] }
        guard followed.until > now, !job.state.isSettled else {
            self.followed = nil
            return []
        }
        return [.run(.printing(.job(job.id)), for: Frame.itself, by: actor)]
    }

    /// A banner that somebody has put away does not come back.
    private mutating func showFollowed(isNew: Bool) -> [FrameCommand] {
        guard let followed, let job = followed.job else { return [] }
        let outcome = followed.outcome.printed(as: job)
        let bell: [FrameCommand] = isNew && job.needsAttention ? [.bell] : []
        if screen.content.showsScans { return bell + tell(.scanned(outcome)) }
        guard banner?.printOf == job.orders.first?.id else { return [] }
        banner = ScanBanner(outcome, at: now, offersKeys: false)
        return bell
    }
}
