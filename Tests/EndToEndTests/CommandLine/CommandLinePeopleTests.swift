import Foundation
import TestSupport
import Testing

@Suite("People on the command line")
struct CommandLinePeopleTests {
    private struct Person: Decodable {
        let name, role: String
        let disabled: Bool
        let signedInAt, badgeSince: String?
    }

    private struct Right: Decodable {
        let right, words: String
        let admin, staff, client, badge: Bool
    }

    private let opts: Opts

    init() throws {
        opts = try CommandLineShop.fresh()
        try opts.succeed(
            "user", "add", "--name", "Ben Ito", "--email", "ben@example.com", "--password-stdin", "--as",
            CommandLineShop.admin, stdin: "welt cord 7\n")
    }

    private func ben() throws -> Person {
        let people = try opts.json([Person].self, "user", "list", "--as", CommandLineShop.admin)
        return try #require(people.first { $0.name == "Ben Ito" })
    }

    @Test("accounts are disabled and enabled, and get roles, badges and passwords")
    func changes() throws {
        let admin = ["--as", CommandLineShop.admin]
        #expect(
            try opts.run(["user", "disable", "ben@example.com"] + admin).output.contains(
                "Ben Ito can no longer"))
        #expect(try ben().disabled)
        #expect(try opts.run(["order", "list", "--as", "ben@example.com"]).status == 1)
        #expect(try opts.run(["user", "enable", "ben@example.com"] + admin).status == 0)
        #expect(
            try opts.run(["user", "role", "ben@example.com", "admin"] + admin).output
                == "Ben Ito is an admin now.")
        #expect(try ben().role == "admin" && !ben().disabled)
        #expect(try ben().badgeSince == nil && ben().signedInAt == nil)
        let badge = opts.home.path("badge.pdf")
        #expect(try opts.run(["user", "badge", "ben@example.com", "-o", badge] + admin).status == 0)
        #expect(try ben().badgeSince?.hasSuffix("Z") == true)
        let table = try opts.run(["user", "list"] + admin).output
        #expect(table.contains("SIGNED IN") && table.contains("never") && table.contains("since 20"))
    }

    @Test("what may not be done ends with 1 and says what to do")
    func refused() throws {
        let admin = CommandLineShop.admin
        let cases: [([String], String)] = [
            (["user", "disable", admin, "--as", admin], "This is your own account."),
            (["user", "role", admin, "staff", "--as", admin], "is the shop's only admin"),
            (["user", "disable", admin, "--as", "ben@example.com"], "may not disable accounts"),
            (["user", "role", "nobody@example.com", "staff", "--as", admin], "There is no account"),
        ]
        for (arguments, words) in cases {
            let result = try opts.run(arguments)
            #expect(result.status == 1 && result.error.contains(words), "\(result.error)")
        }
    }

    @Test("a password is set by the rules, and ends what was open under the old one")
    func password() throws {
        func set(_ password: String) throws -> ToolResult {
            try opts.run(
                ["user", "password", "ben@example.com", "--password-stdin", "--as", CommandLineShop.admin],
                stdin: password + "\n")
        }
        #expect(try set("Password1").error.contains("everybody tries first"))
        #expect(try set("ben.ito99").error.contains("a name that others know"))
        #expect(try set("short").error.contains("Use 8 characters or more."))
        let session = try opts.open()
        try session.signIn(as: "ben@example.com", "welt cord 7")
        #expect(try set("welt cord 8").output == "Ben Ito has a new password.")
        try session.press(.character("r"))
        try session.waitUntil("was changed after it signed in here")
    }

    @Test("one's own password is set without naming oneself")
    func own() throws {
        let result = try opts.run(
            ["user", "password", "--password-stdin", "--as", "ben@example.com"], stdin: "welt cord 9\n")
        #expect(result.output == "Ben Ito has a new password.")
    }

    @Test("an invitation asks for no password")
    func invite() throws {
        let result = try opts.run([
            "user", "add", "--name", "Cy Ma", "--email", "cy@example.com", "--invite", "--as",
            CommandLineShop.admin,
        ])
        #expect(result.status == 0 && result.output.contains("Added Cy Ma"), "\(result.error)")
    }

    @Test("the table of rights has a row for each, for people and for programs")
    func rights() throws {
        let rights = try opts.json([Right].self, "user", "rights")
        let row = try #require(rights.first { $0.right == "deleteOrders" })
        #expect(row.admin && !row.staff && !row.client && !row.badge && row.words == "delete orders")
        #expect(rights.contains { $0.staff && $0.badge })
        let lines = try opts.succeed("user", "rights").output.split(separator: "\n")
        #expect(lines.count == rights.count + 1)
        #expect(lines.contains { $0.hasPrefix("delete orders ") && $0.contains("yes") })
    }
}

extension TerminalSession {
    func signIn(as email: String, _ password: String) throws {
        try waitUntil("Sign in")
        try type(email)
        try press(.tab)
        try type(password)
        try press(.enter)
        try waitForDashboard()
    }
}
