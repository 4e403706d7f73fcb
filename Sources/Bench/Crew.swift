import Foundation

/// Several processes of this program that work at once.
enum Crew {
    /// Starts the workers, lets them go together when all are ready, and gives the seconds until the last is
    /// done.
    ///
    /// - Throws: `BenchFailure.ended` where one fails.
    static func seconds(_ workers: [Worker]) throws -> Double {
        let members = try workers.map { try Member($0) }
        for member in members { member.awaitReady() }
        let start = ContinuousClock.now
        for member in members { member.go() }
        for member in members { try member.finish() }
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// Called by a worker that is ready: says so and waits for the start.
    static func waitForStart() {
        FileHandle.standardOutput.write(Data("ready\n".utf8))
        _ = readLine()
    }

    private struct Member {
        private let process = Process()
        private let toIt = Pipe()
        private let fromIt = Pipe()

        init(_ worker: Worker) throws {
            process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = worker.arguments
            process.standardInput = toIt
            process.standardOutput = fromIt
            try process.run()
        }

        func awaitReady() { _ = fromIt.fileHandleForReading.availableData }

        func go() { toIt.fileHandleForWriting.write(Data("go\n".utf8)) }

        func finish() throws {
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                throw BenchFailure.ended(
                    program: "a worker", status: process.terminationStatus, said: "see its message above")
            }
        }
    }
}
