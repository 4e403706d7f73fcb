import CNcurses
import Foundation

/// What the environment says of the terminal.
struct TerminalCapabilities: Sendable, Hashable {
    /// Terminfo entries to try, best first.
    let types: [String]
    let wantsColour: Bool
    let escapeDelay: Int
    /// The terminal may know mode 2026 and bracketed paste; the others are not asked.
    let isXtermLike: Bool

    init(environment: [String: String]) throws(TerminalError) {
        let type = environment["TERM"] ?? ""
        guard !type.isEmpty, type != "dumb", type != "unknown" else { throw .tooSimple(name: type) }
        var types: [String] = []
        if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? ""), !type.hasSuffix("-direct") {
            // ncurses sends 24-bit colours only to entries made for them.
            let family = type.split(separator: "-").first.map(String.init) ?? type
            types.append(family == "screen" ? "tmux-direct" : family + "-direct")
        }
        types += [type, "xterm-256color", "vt100"]
        self.types = types
        // https://no-color.org: present and not empty.
        wantsColour = (environment["NO_COLOR"] ?? "").isEmpty
        escapeDelay = (environment["SSH_CONNECTION"] ?? "").isEmpty ? 25 : 100
        isXtermLike = !(type.hasPrefix("vt") || type.hasPrefix("linux"))
    }

    /// Makes the C library take text as UTF-8 where it can. False means: draw with ASCII.
    ///
    /// A locale that is not installed, or none at all, says nothing of the terminal, and nearly all of them
    /// are UTF-8; one that is there and says otherwise is believed.
    static func adoptLocale(environment: [String: String]) -> Bool {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let isInstalled = setlocale(LC_CTYPE, "") != nil
        if isInstalled, String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return true }
        if isInstalled, name != nil {
            return false
        }
        return setlocale(LC_CTYPE, "C.UTF-8") != nil
    }
}
