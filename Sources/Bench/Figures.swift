/// The figures in the order they are printed; one file each.
enum Figures {
    static let all: [Figure] =
        [startBesideTig, startBesideHtop, scanCommit, scansByEight] + firstPages + middlePages
        + [searchAMillion, memory, oneWorkOrder, hundredWorkOrders]
}
