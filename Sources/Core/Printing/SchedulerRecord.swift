/// What the scheduler says of one job or printer: its attributes, by IPP's names.
struct SchedulerRecord: Sendable {
    private var numbers: [String: Int] = [:]
    private var words: [String: [String]] = [:]

    func number(_ name: String) -> Int? { numbers[name] }
    func texts(_ name: String) -> [String] { words[name] ?? [] }
    func text(_ name: String) -> String? { words[name]?.first }

    mutating func add(number: Int, text: String?, to name: String) {
        if let text {
            words[name, default: []].append(text)
        } else {
            numbers[name] = number
        }
    }
}
