import Foundation

/// CUPS' `lp` program.
package struct LP: Sendable {
    /// How long `lp` may take to accept a job, in seconds.
    private static let patience = 10
    private static let places = ["/usr/bin/lp", "/usr/local/bin/lp", "/bin/lp"]

    /// Gives a PDF to the print system.
    /// - Returns: what `lp` says, usually "request id is laser-12 (1 file(s))".
    package static func print(_ document: Data, title: String, printer: String?) throws(PrintProblem)
        -> String
    {
        guard let program = places.first(where: { access($0, X_OK) == 0 }) else { throw .noPrintSystem }
        var arguments = ["-t", title]
        if let printer {
            guard isPrinterName(printer) else { throw .badPrinterName(SafeText.visible(printer)) }
            arguments += ["-d", printer]
        }
        // The document comes through standard input, so no file is named.
        arguments += ["--", "-"]
        return try run(program, arguments, input: document)
    }

    /// What CUPS allows in a queue's name, and nothing that `lp` could take for an option.
    static func isPrinterName(_ name: String) -> Bool {
        (1...127).contains(name.utf8.count) && !name.hasPrefix("-")
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && $0.value > 0x20 && $0.value < 0x7F && !"/#\"'\\?".unicodeScalars.contains($0)
            }
    }

    private static func run(_ program: String, _ arguments: [String], input: Data) throws(PrintProblem)
        -> String
    {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "opts-\(UUID().uuidString).pdf")
        let process = Process()
        let output = Pipe()
        do {
            // A file and not a pipe: a pipe would have to be fed while `lp` is watched.
            // Nobody else may read it, and it is gone from the folder as soon as `lp` has it open.
            guard
                FileManager.default.createFile(
                    atPath: file.path, contents: input, attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
            defer { try? FileManager.default.removeItem(at: file) }
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
            process.standardInput = try FileHandle(forReadingFrom: file)
            process.standardOutput = output
            process.standardError = output
            try process.run()
        } catch {
            throw .refused(SafeText.visible(error.localizedDescription))
        }
        let ended = DispatchSemaphore(value: 0)
        let words = Guarded("")
        Thread.detachNewThread {
            let data = output.fileHandleForReading.readDataToEndOfFile()
            words.with { $0 = String(decoding: data, as: UTF8.self) }
            ended.signal()
        }
        guard ended.wait(timeout: .now() + .seconds(patience)) == .success else {
            process.terminate()
            throw .timedOut(seconds: patience)
        }
        process.waitUntilExit()
        let said = SafeText.visible(words.with { $0 }.trimmingWhitespace())
        guard process.terminationStatus == 0 else { throw .refused(said) }
        return said
    }
}
