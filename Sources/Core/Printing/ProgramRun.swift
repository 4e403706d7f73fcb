import Foundation

/// One run of a program, by absolute path and with an argument list: no shell is ever between.
enum ProgramRun {
    /// What a program said and how it ended.
    struct End: Sendable {
        let status: Int32
        /// Both of its streams, made safe to show.
        let words: String
    }

    /// - Parameters:
    ///   - input: what standard input holds.
    ///   - patience: how long it may take, in seconds.
    static func end(
        of program: String, _ arguments: [String], input: Data? = nil, environment: [String: String],
        patience: Int
    ) throws(PrintProblem) -> End {
        let process = Process()
        let output = Pipe()
        do {
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
            process.environment = environment
            process.standardInput = try input.map { try unnamedFile(holding: $0) } ?? FileHandle.nullDevice
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
        return End(
            status: process.terminationStatus, words: SafeText.visible(words.with { $0 }.trimmingWhitespace())
        )
    }

    /// A file and not a pipe, which would have to be fed while the program is watched. It has no name, so that
    /// nothing of a customer's stays behind, however this process ends.
    private static func unnamedFile(holding data: Data) throws -> FileHandle {
        var name = Array(
            (NSTemporaryDirectory() as NSString).appendingPathComponent("opts-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        unlink(name)
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: data)
        try file.seek(toOffset: 0)
        return file
    }
}
