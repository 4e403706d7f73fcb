import TestSupport

extension Opts {
    /// Opens the program on a shop made by `CommandLineShop` and signs its admin in.
    func openSignedIn(
        _ arguments: [String] = [], size: TerminalSize = .standard, environment: [String: String] = [:]
    ) throws -> TerminalSession {
        let session = try open(arguments, size: size, environment: environment)
        try session.waitUntil("Enter signs in.")
        try session.signIn(CommandLineShop.admin, "correct horse")
        try session.waitUntil(" open ")
        return session
    }
}

extension TerminalSession {
    /// Fills in the sign-in screen and sends it off.
    func signIn(_ email: String, _ password: String) throws {
        try fill(email)
        try fill(password)
    }

    /// Types into a field and goes on to the next. The wait between keeps text and Enter from being one burst.
    func fill(_ text: String) throws {
        try type(text)
        try waitUntilIdle()
        try press(.enter)
        try waitUntilIdle()
    }
}
