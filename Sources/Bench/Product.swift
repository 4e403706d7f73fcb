import Foundation

/// The program that is measured: the `opts` of the same build.
enum Product {
    static var path: String {
        URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("opts").path
    }
}
