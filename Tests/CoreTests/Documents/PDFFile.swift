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
            let lines = try Tool.run("pdfinfo", ["-isodates", path], environment: ["TZ": "America/New_York"])
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

    /// All codes that are read on all pages rendered at `dpi`.
    func codes(dpi: Int) throws -> [String] {
        _ = try Tool.run("pdftoppm", ["-r", "\(dpi)", "-gray", path, folder.path("page")])
        let images = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            .filter { $0.hasSuffix(".pgm") }.sorted()
        return try images.flatMap { image in
            try Tool.run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", folder.path(image)])
                .output.split(separator: "\n").map(String.init)
        }
    }
}
