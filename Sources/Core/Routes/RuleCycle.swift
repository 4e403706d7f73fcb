/// Finding rules that wait for each other.
package enum RuleCycle {
    /// The steps of a circle in `rules`, each before the one that waits for it, the first again at the end; nil
    /// where there is none. Of several circles it is the first in the order of the rules.
    ///
    ///     RuleCycle.find([("cutting", after: "sewing"), ("sewing", after: "cutting")])
    ///     // ["cutting", "sewing", "cutting"]
    package static func find<Step: Hashable>(_ rules: [(Step, after: Step)]) -> [Step]? {
        var followers: [Step: [Step]] = [:]
        var order: [Step] = []
        for (step, after) in rules {
            if followers[after] == nil { order.append(after) }
            followers[after, default: []].append(step)
        }
        var cleared: Set<Step> = []
        for start in order where !cleared.contains(start) {
            // A way through the rules without recursion: each entry knows which followers are still to be seen.
            var way: [(step: Step, next: Int)] = [(start, 0)]
            var onWay: Set<Step> = [start]
            while let top = way.last {
                let next = followers[top.step] ?? []
                guard top.next < next.count else {
                    cleared.insert(top.step)
                    onWay.remove(top.step)
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let follower = next[top.next]
                if onWay.contains(follower) {
                    return way.map(\.step).drop { $0 != follower } + [follower]
                }
                if !cleared.contains(follower) {
                    onWay.insert(follower)
                    way.append((follower, 0))
                }
            }
        }
        return nil
    }
}
