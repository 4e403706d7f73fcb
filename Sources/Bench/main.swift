import Foundation

// Bench [WORD…]       measures the figures whose names hold one of the words, all without any
// Bench --worker …    a process that a figure has started beside itself

let arguments = Array(CommandLine.arguments.dropFirst())
if let worker = Worker(arguments: arguments) {
    try worker.run()
    exit(0)
}

let chosen = Figures.all.filter { figure in
    arguments.isEmpty || arguments.contains { figure.name.localizedCaseInsensitiveContains($0) }
}
guard !chosen.isEmpty else {
    FileHandle.standardError.write(
        Data(
            "No figure's name holds that. There are:\n  \(Figures.all.map(\.name).joined(separator: "\n  "))\n"
                .utf8))
    exit(64)
}

let table = Table()
table.printHeader()
var missed = false
for figure in chosen {
    do {
        if try !table.printLine(figure, figure.measure()) { missed = true }
    } catch {
        table.printFailure(figure, error)
        missed = true
    }
}
exit(missed ? 1 : 0)
