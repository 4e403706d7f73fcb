import Foundation

/// The environment of a session over SSH: what the client sends is looked at, and the rest of the program sees only
/// what is made here.
struct SessionEnvironment: Equatable {
    /// What the client asks for; nil where it asks for none.
    let command: String?
    /// All variables that there are from now on.
    let variables: [String: String]

    /// - Parameters:
    ///   - given: as the process found it.
    ///   - home: the account's home folder, which no variable can move.
    init(_ given: [String: String], home: String) {
        command = given["SSH_ORIGINAL_COMMAND"].flatMap { $0.isEmpty ? nil : $0 }
        let connection = given["SSH_CONNECTION"].flatMap { SessionEnvironment.isConnection($0) ? $0 : nil }
        var variables = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home]
        variables["SSH_CONNECTION"] = connection
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { given[$0] }.first { !$0.isEmpty }
        variables["LANG"] = locale.flatMap { SessionEnvironment.isName($0) ? $0 : nil } ?? "C.UTF-8"
        // Terminals that terminfo does not know are taken for the usual one.
        variables["TERM"] = given["TERM"].map { SessionEnvironment.isName($0) ? $0 : "xterm-256color" }
        self.variables = variables
    }

    /// Makes it the environment of this process, and the files it makes its own.
    func adopt() {
        clearenv()
        for (name, value) in variables { setenv(name, value, 1) }
        umask(0o077)
    }

    /// The home folder of the account that the process runs under.
    static var home: String {
        guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return "/" }
        return String(cString: home)
    }

    /// A name of a terminal or a locale: no path, no more than one word. What looks it up looks in folders.
    private static func isName(_ text: String) -> Bool {
        guard text.utf8.count <= 64, let first = text.utf8.first, isLetterOrDigit(first) else { return false }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || "._+@-".utf8.contains($0) }
    }

    /// Two addresses and two ports, as sshd writes them.
    private static func isConnection(_ text: String) -> Bool {
        text.utf8.count <= 200 && text.split(separator: " ").count == 4
            && text.utf8.allSatisfy { isLetterOrDigit($0) || ".:% -".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
