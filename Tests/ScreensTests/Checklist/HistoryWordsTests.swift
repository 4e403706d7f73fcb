import Core
import Testing

@testable import Screens

@Suite("What a step did, in words")
struct HistoryWordsTests {
    private let words = HistoryWords(zone: SampleShop.zone, today: SampleShop.today)

    /// A step that waits for the client after `taken`, the last thing done to it, was taken back.
    private func waitingAgain(_ taken: MilestoneEvent.Kind) -> Milestone {
        Milestone(
            id: MilestoneID(7), name: "Client Approval", state: .inProgress, approval: .pending,
            history: [
                SampleShop.event(1, .requested, minutesAgo: 90),
                SampleShop.event(2, taken, minutesAgo: 62),
                SampleShop.event(3, .undone, minutesAgo: 1, undoes: 2),
            ])
    }

    @Test(
        "a step that waits for the client again is said to, and not to be in progress",
        arguments: [MilestoneEvent.Kind.completed, .approved])
    func waiting(taken: MilestoneEvent.Kind) {
        let milestone = waitingAgain(taken)
        #expect(words.done(milestone).hasSuffix("13:00 by Ana Reyes. It is waiting on client now."))
        #expect(
            SampleShop.order(milestones: [milestone]).lastMoveWords
                == "2026-0042: the last step of Client Approval is taken back; it is waiting on client now.")
    }

    @Test("a step that the client is not asked about is in progress")
    func inProgress() {
        let milestone = SampleShop.milestone(
            7, "Cutting",
            [
                SampleShop.event(1, .started, minutesAgo: 90),
                SampleShop.event(2, .completed, minutesAgo: 62),
                SampleShop.event(3, .undone, minutesAgo: 1, undoes: 2),
            ])
        #expect(
            words.done(milestone) == "Cutting: taken back: done 13:00 by Ana Reyes. It is in progress now.")
    }
}
