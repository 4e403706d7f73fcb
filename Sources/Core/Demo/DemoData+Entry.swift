extension DemoData.Job {
    var entry: OrderDraft.PieceEntry {
        var entry = OrderDraft.PieceEntry()
        entry.description = description
        entry.productCodes = codes
        entry.quantity = quantity
        for (field, answer) in answers { entry.specification.set(field, answer) }
        for (field, flag) in flags { entry.specification.set(field, flag) }
        return entry
    }
}
