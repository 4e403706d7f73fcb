/// The table that yardages are reckoned by.
extension Shop {
    package func yardageTable(by actor: Actor) throws -> YardageTable {
        try read(.seeOrders, actor) { try YardageRows.table($0) }
    }

    /// - Throws: `yardage`, `notPermitted`.
    package func changeYardageTable(_ change: YardageChange, by actor: Actor) throws -> YardageTable {
        try write(.changeYardage, actor) { session in
            let old = try YardageRows.table(session)
            let new: YardageTable
            do throws(YardageProblem) {
                new = try old.applying(change)
            } catch {
                throw ShopError.yardage(error)
            }
            if new != old {
                try YardageRows.set(new, session)
                try audit(.settings, "changed the yardage table", by: actor, session)
            }
            return new
        }
    }

    /// How much fabric a job takes by the shop's table.
    /// - Throws: `yardage`.
    package func yardage(_ job: YardageJob, by actor: Actor) throws -> YardageResult {
        let table = try yardageTable(by: actor)
        do throws(YardageProblem) {
            return try table.yards(for: job)
        } catch {
            throw ShopError.yardage(error)
        }
    }
}
