/// What a figure came to: ours, and what it stands beside.
struct Measurement {
    let ours: Double
    let unit: Unit
    /// nil where the figure is judged by itself.
    let baseline: Baseline?

    struct Baseline {
        let name: String
        let value: Double
    }

    enum Unit: String {
        case milliseconds = "ms"
        case perSecond = "/s"
        case bytes = "B"
        case mebibytes = "MiB"
    }

    /// Ours by the baseline's.
    var ratio: Double? { baseline.map { ours / $0.value } }
}
