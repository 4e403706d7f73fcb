import Foundation

/// The folder `shop.db-mail` beside the database: the mail server's password, and the shop's own letters.
struct MailFolder: Sendable {
    let path: String

    /// The folder of the database at `path`.
    init(database path: String) { self.path = path + "-mail" }

    var passwordPath: String { path + "/password" }
    /// No letter and no password is larger.
    static let mostBytes = 256 << 10

    /// The first line of the file `password`; nil where there is no such file.
    /// - Throws: `openPassword` where others may read it, `unreadable`.
    func password() throws(MailProblem) -> String? {
        let file = open(passwordPath, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .unreadable(path: passwordPath, reason: SystemError.last.words)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: passwordPath, reason: "not a file")
        }
        guard status.st_mode & 0o077 == 0 else { throw .openPassword(path: passwordPath) }
        do throws(SystemError) {
            let content = try FileReading.whole(file, most: MailFolder.mostBytes)
            let text = String(decoding: content, as: UTF8.self)
            return text.split(whereSeparator: \.isNewline).first.map(String.init)
        } catch {
            throw .unreadable(path: passwordPath, reason: error.words)
        }
    }

    /// Keeps the password in the file, for its owner alone; nil takes the file away.
    func setPassword(_ password: String?) throws(MailProblem) {
        do throws(SystemError) {
            guard let password else {
                if unlink(passwordPath) != 0 && errno != ENOENT && errno != ENOTDIR { throw .last }
                return
            }
            if mkdir(path, 0o700) != 0 && errno != EEXIST { throw .last }
            let temporary = "\(passwordPath).\(getpid())"
            let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard file >= 0 else { throw .last }
            defer { close(file) }
            try FileReading.put(Data((password + "\n").utf8), to: file)
            guard fsync(file) == 0, rename(temporary, passwordPath) == 0 else { throw .last }
            try FileReading.sync(path)
        } catch {
            throw .unreadable(path: passwordPath, reason: error.words)
        }
    }

    /// The text of one of the folder's files; nil where there is none.
    func text(_ name: String) throws(TemplateProblem) -> String? {
        let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw TemplateProblem(file: name, .unreadable(SystemError.last.words))
        }
        defer { close(file) }
        let content: Data
        do throws(SystemError) {
            content = try FileReading.whole(file, most: MailFolder.mostBytes)
        } catch {
            throw TemplateProblem(file: name, .unreadable(error.words))
        }
        guard content.count <= MailFolder.mostBytes else { throw TemplateProblem(file: name, .tooLarge) }
        guard let text = String(validating: content, as: UTF8.self), !content.contains(0) else {
            throw TemplateProblem(file: name, .notText)
        }
        return text.replacing("\r\n", with: "\n")
    }
}
