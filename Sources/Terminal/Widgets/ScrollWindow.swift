/// Which part of something long is shown, told from what must be seen alone: nothing to keep, nothing to get stale.
enum ScrollWindow {
    /// The first visible unit such that `target` is seen. Moves by half windows, so that most steps move nothing.
    static func start(showing target: Range<Int>, of total: Int, in room: Int) -> Int {
        guard room > 0, total > room else { return 0 }
        let step = max(1, room / 2)
        let missing = target.upperBound - room
        let start = missing > 0 ? (missing + step - 1) / step * step : 0
        return max(0, min(start, target.lowerBound, total - room))
    }
}
