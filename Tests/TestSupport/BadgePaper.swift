import Foundation

/// A badge as it comes out of the printer.
package enum BadgePaper {
    /// The letters that a scanner reads off a PDF of one badge.
    package static func letters(in pdf: Data) throws -> String {
        let folder = try TemporaryFolder()
        try pdf.write(to: URL(fileURLWithPath: folder.path("badge.pdf")))
        try Tool.run(
            "pdftoppm", ["-r", "200", "-gray", "-singlefile", folder.path("badge.pdf"), folder.path("badge")])
        let read = try Tool.run("zbarimg", ["-q", "--raw", folder.path("badge.pgm")])
        return read.output.split(separator: "\n").first.map(String.init) ?? ""
    }
}
