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

    /// All codes that are read in a part of the first page, rendered at `dpi`.
    func codes(dpi: Int, in part: PaperRect) throws -> [String] {
        try withPages(dpi: dpi, in: part) { images in try PDFFile.codes(images) }
    }

    /// All codes that are read on all pages rendered at `dpi`, each as often as it is there, sorted. Every page is
    /// looked at whole and once.
    func codes(dpi: Int) throws -> [String] {
        try withPages(dpi: dpi) { images in try PDFFile.codes(images).sorted() }
    }

    /// All codes that are read on all pages rendered at `dpi` and then worn, each once. As a scanner, which sees a hand's
    /// breadth at a time, every page is looked at in parts that overlap: on a whole worn page zbar tries so many wrong
    /// threes of corners that it forgets where the edges of the right ones were.
    func codes(dpi: Int, worn: (GreyImage) -> GreyImage) throws -> [String] {
        try withPages(dpi: dpi) { images in
            let views = try TemporaryFolder()
            var names: [String] = []
            for image in images {
                let page = worn(try GreyImage(pgm: Data(contentsOf: URL(fileURLWithPath: image))))
                let (width, height) = (dpi * 5 / 2, dpi * 2)
                let parts = stride(from: -dpi / 4, to: page.height, by: height - dpi).flatMap { top in
                    stride(from: -dpi / 4, to: page.width, by: width - dpi).map { left in
                        page.part(left: left, top: top, width: width, height: height)
                    }
                }
                for view in [page] + parts where view.width > 0 && view.height > 0 {
                    names.append(views.path("\(names.count).pgm"))
                    try view.pgm.write(to: URL(fileURLWithPath: names[names.count - 1]))
                }
            }
            return try Set(PDFFile.codes(names)).sorted()
        }
    }

    /// Page `number`, counted from 1.
    func picture(dpi: Int, page number: Int) throws -> GreyImage {
        try withPages(dpi: dpi) { images in
            try GreyImage(pgm: Data(contentsOf: URL(fileURLWithPath: images[number - 1])))
        }
    }

    private func withPages<T>(
        dpi: Int, in part: PaperRect? = nil, _ body: ([String]) throws -> T
    ) throws -> T {
        let scale = Double(dpi) / 72
        let crop =
            part.map { part in
                zip(["-x", "-y", "-W", "-H"], [part.x, part.y, part.width, part.height])
                    .flatMap { [$0, "\(Int($1 * scale))"] } + ["-l", "1"]
            } ?? []
        let images = try TemporaryFolder()
        _ = try Tool.run("pdftoppm", ["-r", "\(dpi)", "-gray"] + crop + [path, images.path("page")])
        return try body(
            FileManager.default.contentsOfDirectory(atPath: images.path).sorted().map(images.path))
    }

    private static func codes(_ images: [String]) throws -> [String] {
        try Tool.run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable"] + images)
            .output.split(separator: "\n").map(String.init)
    }
}
