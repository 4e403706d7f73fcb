import Foundation

extension Figures {
    static let startBesideTig = Figure(name: "start to the first painted screen", goal: .atMost(50)) {
        try start(beside: "tig")
    }

    static let startBesideHtop = Figure(name: "start to the first painted screen, beside htop", goal: .none) {
        try start(beside: "htop")
    }

    private static func start(beside other: String) throws -> Measurement {
        let scratch = try Scratch()
        let ours = try firstPaint(of: Product.path, environment: ["XDG_DATA_HOME": scratch.path])
        let theirs = try firstPaint(of: other)
        return Measurement(ours: ours, unit: .milliseconds, baseline: .init(name: other, value: theirs))
    }

    /// Milliseconds from starting a program to the last byte of its first screen. Some ask the terminal first
    /// who it is, so that a screen is taken for painted when 500 bytes have come.
    private static func firstPaint(of program: String, environment: [String: String] = [:]) throws -> Double {
        try Sample.median(9) {
            try PseudoTerminal(program, environment: environment).output(quiet: 0.15, atLeast: 500)
                .milliseconds
        }
    }
}
