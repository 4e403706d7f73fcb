import Foundation

/// The program's environment.
enum Environment {
    /// A variable's value; nil where it is missing or empty.
    static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
