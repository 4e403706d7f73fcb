import Foundation
import Terminal
import Testing

/// Pictures kept as text beside the tests: the characters, then what each cell means. `OPTS_RECORD=1` writes them
/// anew.
enum Snapshot {
    static let sizes = [(80, 24), (132, 43), (60, 16)]

    static func check(
        _ canvas: Canvas, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text =
            (canvas.lines + ["", "styles: " + canvas.styleLegend.joined(separator: ", "), ""]
            + canvas.styleRows).joined(separator: "\n") + "\n"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Snapshots")
            .appendingPathComponent("\(name)-\(canvas.size.width)x\(canvas.size.height).txt")
        if ProcessInfo.processInfo.environment["OPTS_RECORD"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let difference = zip(
            kept.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false)
        ).first { $0 != $1 }
        #expect(
            kept == text, "\(file.lastPathComponent): expected “\(difference?.0 ?? "")”, drawn “\(difference?.1 ?? "")”",
            sourceLocation: sourceLocation)
    }
}
