import Core
import Foundation
import TestSupport

/// A PDF on disk, as poppler's and zbar's programs see it.
struct PDFFile {
    private let folder: TemporaryFolder
    let path: String

    init(_ data: Data) throws {
        folder = try TemporaryFolder()
        path = folder.path("file.pdf")
        try data.write(to: URL(fileURLWithPath: path))
    }

    /// What `pdfinfo` says, by its own names.
    var info: [String: String] {
        get throws {
            let lines = try Tool.run(
                "pdfinfo", ["-isodates", path],
                environment: ProcessInfo.processInfo.environment.merging(["TZ": "America/New_York"]) { $1 }
            )
            .output.split(separator: "\n")
            return Dictionary(
                lines.compactMap { line in
                    line.firstIndex(of: ":").map { colon in
                        (
                            String(line[..<colon]),
                            line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                        )
                    }
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    func text(page: Int? = nil) throws -> String {
        let pages = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
        return try Tool.run("pdftotext", ["-layout"] + pages + [path, "-"]).output
    }

    /// All codes that are read on all pages, or in a part of the first, rendered at `dpi`.
    func codes(dpi: Int, in part: PaperRect? = nil) throws -> [String] {
        let scale = Double(dpi) / 72
        let crop =
            part.map { part in
                zip(["-x", "-y", "-W", "-H"], [part.x, part.y, part.width, part.height])
                    .flatMap { [$0, "\(Int($1 * scale))"] } + ["-l", "1"]
            } ?? []
        let images = try TemporaryFolder()
        _ = try Tool.run("pdftoppm", ["-r", "\(dpi)", "-gray"] + crop + [path, images.path("page")])
        return try FileManager.default.contentsOfDirectory(atPath: images.path).sorted().flatMap {
            image in
            try Tool.run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", images.path(image)])
                .output.split(separator: "\n").map(String.init)
        }
    }
}
