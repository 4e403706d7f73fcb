import Foundation
import Terminal
import Testing

/// Compares a picture with the one in `Snapshots/`: the characters, then what the cells mean.
/// With `OPTS_RECORD=1` in the environment it writes the file instead, and fails so that nobody forgets to look.
func expectSnapshot(
    _ canvas: Canvas, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent("\(name).txt")
    let cursor = canvas.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    let text =
        (canvas.lines + ["---"] + canvas.styleRows + ["---"] + canvas.styleLegend + [cursor])
        .joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["OPTS_RECORD"] == "1" {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record(
            "there is no snapshot \(name): record it with OPTS_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    if kept == text { return }
    let (old, new) = (kept.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let differing = (0..<max(old.count, new.count)).filter { row in
        (old.indices.contains(row) ? old[row] : nil) != (new.indices.contains(row) ? new[row] : nil)
    }
    let shown = differing.prefix(6).map { row in
        "\(row + 1) was: \(old.indices.contains(row) ? old[row] : "")\n\(row + 1) now: "
            + (new.indices.contains(row) ? new[row] : "")
    }
    Issue.record(
        "\(name) differs in \(differing.count) lines:\n\(shown.joined(separator: "\n"))",
        sourceLocation: sourceLocation)
}
