extension Fabric {
    /// What its client reads of it, `Seat: Kravet 34961, your own material (5 yd needed, 2 yd here)`; not made safe.
    package var clientWords: String {
        let name = details.name == details.zone.words ? "" : details.name
        let words =
            switch details.source {
            case .shop: name.isEmpty ? "from us" : name
            case .com: (name.isEmpty ? "your own material" : "\(name), your own material") + here
            }
        return "\(details.zone.words): \(words)"
    }

    private var here: String {
        details.needed.map { needed in
            let here = received == .zero ? "" : ", \(received.words) here"
            return " (\(needed.words) needed\(here))"
        } ?? ""
    }
}
