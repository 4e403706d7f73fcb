import Foundation

extension Figures {
    static let cursorStep = Figure(name: "bytes for one cursor step at 160 × 50", goal: .atMost(250)) {
        let scratch = try Scratch()
        let home = ["XDG_DATA_HOME": scratch.path]
        let demo = Process()
        demo.executableURL = URL(fileURLWithPath: Product.path)
        demo.arguments = ["demo"]
        demo.environment = ProcessInfo.processInfo.environment.merging(home) { $1 }
        demo.standardOutput = FileHandle.nullDevice
        try demo.run()
        demo.waitUntilExit()
        let terminal = try PseudoTerminal(Product.path, environment: home)
        _ = try terminal.output(atLeast: 500)
        terminal.type("workshop\r")
        _ = try terminal.output(quiet: 1, atLeast: 5000)
        return Measurement(
            ours: try terminal.bytesPerKey("\u{1B}OB", count: 20), unit: .bytes,
            baseline: .init(name: "bare ncurses", value: try CursesTable.bytesPerStep()))
    }
}
