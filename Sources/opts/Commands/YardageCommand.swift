import ArgumentParser
import Core

/// `opts yardage`: how much fabric a piece takes, and the table that says so.
struct YardageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yardage", abstract: "Reckon how much fabric a piece takes.",
        discussion: """
            PIECE is a line of the shop's yardage table, which --table prints and an admin changes with --set, \
            --add and --remove. The kinds of lines are piece, wide, extra, width, repeat and direction.
            """)

    @Argument(help: ArgumentHelp("What is covered, such as 'Wing chair'.", valueName: "piece"))
    var piece: String?

    @Option(help: ArgumentHelp("How many pieces.", valueName: "n"))
    var quantity = 1

    @Option(help: ArgumentHelp("Usable width in inches.", valueName: "inches"))
    var width = "54"

    @Option(help: ArgumentHelp("Vertical repeat in inches.", valueName: "inches"))
    var vertical = "0"

    @Option(help: ArgumentHelp("Horizontal repeat in inches.", valueName: "inches"))
    var horizontal = "0"

    @Flag(help: "The pattern runs along the roll.")
    var railroaded = false

    @Option(help: ArgumentHelp("An extra of the table, such as 'Skirt'; may be repeated.", valueName: "name"))
    var extra: [String] = []

    @Flag(help: "Print the shop's table instead.")
    var table = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Change a line of the table: KIND NAME VALUE.", valueName: "kind name value"))
    var set: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Add a line to the table: KIND NAME VALUE.", valueName: "kind name value"))
    var add: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Take a line out of the table: KIND NAME.", valueName: "kind name"))
    var remove: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        guard [0, 3].contains(set.count), [0, 3].contains(add.count) else {
            throw ValidationError("Give the line as KIND NAME VALUE, each in quotes where it has spaces.")
        }
        guard [0, 2].contains(remove.count) else {
            throw ValidationError("Name the line as KIND NAME, each in quotes where it has spaces.")
        }
        let changes = [set, add, remove].count { !$0.isEmpty }
        guard changes <= 1, piece == nil || (changes == 0 && !table) else {
            throw ValidationError("Reckon a piece, print the table, or change one line: one at a time.")
        }
        guard piece != nil || table || changes == 1 else {
            throw ValidationError("Name a piece, or use --table to see which there are.")
        }
        for line in [set, add, remove] where !line.isEmpty { _ = try kind(line[0]) }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        if let piece { return try reckon(piece, shop, actor) }
        var shown = try shop.yardageTable(by: actor)
        if let change = try change() { shown = try shop.changeYardageTable(change, by: actor) }
        try Output.printAll(json ? JSONValue.array(shown.entries.map(\.json)).pretty : text(of: shown))
    }

    private func kind(_ word: String) throws -> YardageKind {
        guard let kind = YardageKind(rawValue: word.lowercased()) else {
            throw ValidationError(
                "'\(SafeText.visible(word))' is no kind of line: use "
                    + YardageKind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return kind
    }

    private func change() throws -> YardageChange? {
        if !set.isEmpty { return .set(try kind(set[0]), set[1], value: set[2]) }
        if !remove.isEmpty { return .remove(try kind(remove[0]), remove[1]) }
        guard !add.isEmpty else { return nil }
        do throws(YardageProblem) {
            return .add(
                try YardageEntry(
                    YardageKind(rawValue: add[0].lowercased()) ?? .piece, name: add[1], value: add[2]))
        } catch {
            throw ShopError.yardage(error)
        }
    }

    private func reckon(_ piece: String, _ shop: Shop, _ actor: Actor) throws {
        func inches(_ text: String) throws -> Inches {
            guard let inches = Inches(text) else { throw ShopError.yardage(.notInches(text)) }
            return inches
        }
        let result = try shop.yardage(
            YardageJob(
                piece: piece, quantity: quantity, width: try inches(width),
                verticalRepeat: try inches(vertical), horizontalRepeat: try inches(horizontal),
                isRailroaded: railroaded, extras: extra), by: actor)
        try Output.printAll(json ? result.json.pretty : text(of: result))
    }

    private func text(of result: YardageResult) -> String {
        let steps = result.steps + [(what: "To the next quarter", value: result.yards.words)]
        let width = steps.map { Columns.cells(of: $0.what) }.max() ?? 0
        return steps.map { "\(Columns.padded($0.what, to: width))  \($0.value)" }.joined(separator: "\n")
    }

    private func text(of table: YardageTable) -> String {
        let names = table.entries.map { Columns.cells(of: $0.nameWords) }.max() ?? 0
        let rows = table.entries.map { entry in
            "\(Columns.padded(entry.kind.rawValue, to: 9))  \(Columns.padded(entry.nameWords, to: names))  "
                + entry.valueWords
        }
        return (["\(Columns.padded("KIND", to: 9))  \(Columns.padded("NAME", to: names))  VALUE"] + rows)
            .joined(separator: "\n")
    }
}

extension YardageEntry {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("kind", .string(kind.rawValue)), JSONMember("name", .string(name)),
            JSONMember(kind.isYards ? "yards" : "percent", .number(valueText)),
        ])
    }
}

extension YardageResult {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("piece", .string(piece.name)), JSONMember("quantity", .number(quantity)),
            JSONMember("plain", .number(plain.text)), JSONMember("widthPercent", .number(widthPercent)),
            JSONMember("repeatPercent", .number(repeatPercent)),
            JSONMember("directionPercent", .number(directionPercent)),
            JSONMember("exact", .number(exact.text)), JSONMember("yards", .number(yards.text)),
        ])
    }
}
