/// How something was done.
package enum Via: String, Sendable, CaseIterable {
    case key, scan, commandLine, client

    package var words: String {
        switch self {
        case .key: "keyboard"
        case .scan: "scanner"
        case .commandLine: "command line"
        case .client: "client"
        }
    }
}
