/// A figure that could not be measured.
enum BenchFailure: Error, CustomStringConvertible {
    case cannotStart(program: String, why: String)
    case saidNothing(program: String, seconds: Double)
    case painted(program: String, bytes: Int)
    case ended(program: String, status: Int32, said: String)
    case sqlite(String)

    var description: String {
        switch self {
        case .cannotStart(let program, let why): "\(program) could not be started: \(why)"
        case .saidNothing(let program, let seconds): "\(program) painted nothing within \(seconds) s"
        case .painted(let program, let bytes): "\(program) ended after painting only \(bytes) bytes"
        case .ended(let program, let status, let said): "\(program) ended with \(status): \(said)"
        case .sqlite(let message): "SQLite: \(message)"
        }
    }
}
