import Foundation
import Glibc

/// A mail server of a test's own on loopback, with a certificate of an authority of its own. It ends with the test.
///
///     let server = try PrivateMailServer()
///     try server.behave(.answer(451, at: .rcpt))
package final class PrivateMailServer: Sendable {
    package enum Security: String, Sendable { case starttls, tls, none }

    package enum Certificate: Sendable {
        case good
        /// For another host.
        case otherHost
        /// Of an authority that nobody trusts.
        case stranger
        case expired
    }

    /// Where a conversation stands; `message` is when all of it has come.
    package enum Stage: String, Sendable, CaseIterable {
        case greeting, ehlo, auth, mail, rcpt, data, message, quit

        /// Where a sender may be killed: until the server has the letter.
        package static let untilAccepted: [Stage] = [.greeting, .ehlo, .auth, .mail, .rcpt, .data, .message]
    }

    package enum Behaviour: Sendable, Hashable {
        case accept
        case answer(Int, at: Stage)
        /// Says nothing more.
        case stall(at: Stage)
        /// Says nothing until it is told to behave in another way.
        case hold(at: Stage)
        /// Closes the connection without an answer.
        case drop(at: Stage)

        fileprivate var text: String {
            switch self {
            case .accept: "accept"
            case .answer(let code, let stage): "\(stage.rawValue):\(code)"
            case .stall(let stage): "\(stage.rawValue):stall"
            case .hold(let stage): "\(stage.rawValue):hold"
            case .drop(let stage): "\(stage.rawValue):drop"
            }
        }
    }

    package static let user = "shop"
    package static let password = "a password, with \"quotes\" and ünïcode"

    package let port: Int
    /// The certificate of the authority, as a PEM file.
    package let authority: String
    private let folder: TemporaryFolder
    private let child: Child
    private let pid = Guard()

    package init(
        _ security: Security = .starttls, certificate: Certificate = .good, asksWho: Bool = true
    ) throws {
        folder = try TemporaryFolder()
        authority = folder.path("ca.pem")
        try PrivateMailServer.makeCertificates(certificate, in: folder)
        try folder.write("accept", to: "behaviour")
        var settings: [String: String] = [
            "tls": security.rawValue, "certificate": folder.path("server.pem"),
            "key": folder.path("server.key"),
        ]
        if asksWho {
            settings["user"] = PrivateMailServer.user
            settings["password"] = PrivateMailServer.password
        }
        let json = String(decoding: try JSONEncoder().encode(settings), as: UTF8.self)
        child = try Child.start(
            "/usr/bin/python3",
            ["-W", "ignore", Checkout.path + "/Tests/MailServer/server.py", folder.path, json])
        pid.set(child)
        port = try PrivateMailServer.port(of: child)
    }

    deinit { pid.end() }

    package func behave(_ behaviour: Behaviour) throws {
        // Renamed into its place: the server never reads half of it.
        try folder.write(behaviour.text, to: "behaviour.new")
        rename(folder.path("behaviour.new"), folder.path("behaviour"))
    }

    /// Ends the server, as a crash would.
    package func stop() { pid.end() }

    /// What has happened, a line each: `stage rcpt encrypted`, `accepted 2`.
    package var events: [String] { child.outputSoFar.split(separator: "\n").dropFirst().map(String.init) }

    /// Waits until `count` conversations have come to a stage, ten seconds at most.
    package func wait(for stage: Stage, times count: Int = 1) throws {
        for _ in 0..<500 {
            if events.count(where: { $0.hasPrefix("stage \(stage.rawValue) ") }) >= count { return }
            usleep(20_000)
        }
        throw ServerSilent(what: "nobody came to \(stage.rawValue)", output: child.outputSoFar)
    }

    /// The letters that have come, as an independent parser reads them, in their order.
    package func letters() throws -> [ReceivedLetter] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("messages"))
            .filter { $0.hasSuffix(".eml") }.sorted()
        let paths = names.map { folder.path("messages/\($0)") }
        let parsed = try Tool.run("/usr/bin/python3", [Checkout.path + "/Tests/MailServer/parse.py"] + paths)
        guard parsed.status == 0 else { throw ServerSilent(what: "not parsed", output: parsed.error) }
        let contents = try JSONDecoder().decode([ReceivedLetter.Content].self, from: parsed.standardOutput)
        return try zip(paths, contents).map { path, content in
            let envelope = try Data(
                contentsOf: URL(fileURLWithPath: path.dropLast(4).description + ".json"))
            return ReceivedLetter(
                content: content,
                envelope: try JSONDecoder().decode(ReceivedLetter.Envelope.self, from: envelope),
                source: try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }

    // MARK: Beginning

    private static func port(of child: Child) throws -> Int {
        for _ in 0..<500 {
            let first = child.outputSoFar.split(separator: "\n").first ?? ""
            if first.hasPrefix("port "), let port = Int(first.dropFirst(5)) { return port }
            usleep(20_000)
        }
        throw ServerSilent(what: "the mail server does not start", output: child.outputSoFar)
    }

    private static func makeCertificates(_ kind: Certificate, in folder: TemporaryFolder) throws {
        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        func run(_ arguments: [String]) throws {
            let result = try Tool.run("openssl", arguments)
            guard result.status == 0 else {
                throw ToolFailure.refused(command: "openssl", result: result)
            }
        }
        func authority(_ name: String) throws {
            try run(
                [
                    "req", "-x509", "-days", "2", "-subj", "/CN=\(name)", "-addext",
                    "basicConstraints=critical,CA:TRUE",
                ]
                    + curve + ["-keyout", folder.path("\(name).key"), "-out", folder.path("\(name).pem")])
        }
        try authority("ca")
        try authority("stranger")
        let host = kind.isForOther ? "DNS:mail.example.org" : "DNS:localhost,IP:127.0.0.1"
        try folder.write("subjectAltName=\(host)\n", to: "names")
        try run(
            ["req", "-subj", "/CN=server"] + curve
                + ["-keyout", folder.path("server.key"), "-out", folder.path("server.csr")])
        let signer = kind.isOfStranger ? "stranger" : "ca"
        try run([
            "x509", "-req", "-in", folder.path("server.csr"), "-CA", folder.path("\(signer).pem"), "-CAkey",
            folder.path("\(signer).key"), "-CAcreateserial", "-days", kind.days, "-extfile",
            folder.path("names"), "-out", folder.path("server.pem"),
        ])
    }
}

extension PrivateMailServer.Certificate {
    fileprivate var isForOther: Bool { if case .otherHost = self { true } else { false } }
    fileprivate var isOfStranger: Bool { if case .stranger = self { true } else { false } }
    fileprivate var days: String { if case .expired = self { "-1" } else { "2" } }
}

/// The test's mail server did not do what it was waited for.
package struct ServerSilent: Error, CustomStringConvertible {
    package let what: String
    package let output: String
    package var description: String { "\(what). It said:\n\(output)" }
}
