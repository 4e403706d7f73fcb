/// The figures in the order they are printed; one file each.
enum Figures {
    static let all: [Figure] =
        [startBesideTig, startBesideHtop, scanCommit, scansByEight] + firstPages + middlePages
        + [
            countAMillion, searchAMillion, filterAMillion, filtersAMillion, viewAMillion, calendarAMillion,
            boardAMillion, reportAMillion, longReportAMillion, memory, cursorStep, oneWorkOrder,
            hundredWorkOrders,
        ]
}
