import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Who may do what")
struct RightsTests {
    /// Somebody who acts, each by the way they came in.
    enum Person: String, CaseIterable {
        case admin, staff, client
        case adminByBadge = "admin by badge"
        case staffByBadge = "member of staff by badge"

        var role: Role {
            switch self {
            case .admin, .adminByBadge: .admin
            case .staff, .staffByBadge: .staff
            case .client: .client
            }
        }

        var isByBadge: Bool { self == .adminByBadge || self == .staffByBadge }

        func actor(in test: TestShop) throws -> Actor {
            let account = try test.shop.addAccount(
                name: "Somebody", email: "somebody@example.com", role: role, password: "workshop",
                by: test.ana)
            guard isByBadge else {
                return try test.shop.signIn(
                    email: "somebody@example.com", password: "workshop", terminal: "tty2")
            }
            let code = BadgeCode.random()
            try test.shop.database.write {
                try BadgeRows.insert(code.hash, of: account.id, at: test.shop.now, by: "Ana", $0)
            }
            return try #require(try test.shop.signIn(badge: code.text, on: "tty2").actor)
        }

        /// What the table says of a right.
        func refusal(_ right: Permission) -> ShopError? {
            guard right.holders.roles.contains(role) else { return .notPermitted(right) }
            return isByBadge && !right.holders.isByBadge ? .passwordNeeded(right) : nil
        }
    }

    @Test("each operation is for those whom the table names, and for nobody else", arguments: Person.allCases)
    func everyRow(person: Person) throws {
        let test = try TestShop()
        let scene = try OperationScene(test, person.actor(in: test))
        for operation in Operation.all {
            let said = Self.error { try operation.act(scene) }
            let words = "\(operation.name) \(operation.detail): \(person.rawValue): \(said as Any)"
            if let refusal = person.refusal(operation.right) {
                #expect(said as? ShopError == refusal, "\(words)")
            } else {
                #expect(!Self.isRefusal(said), "\(words)")
            }
        }
    }

    @Test("who is disabled, or came by a badge that was taken back, may do nothing more")
    func ended() throws {
        let disabled = try TestShop()
        let admin = try OperationScene(disabled, Person.admin.actor(in: disabled))
        _ = try disabled.shop.setDisabled(true, admin.actor.account.id, by: disabled.ana)
        let revoked = try TestShop()
        let badge = try OperationScene(revoked, Person.staffByBadge.actor(in: revoked))
        _ = try revoked.shop.revokeBadge(of: badge.actor.account.id, by: revoked.ana)
        for operation in Operation.all {
            let said = Self.error { try operation.act(admin) }
            #expect(
                said as? ShopError == .accountDisabled(email: "somebody@example.com"),
                "\(operation.name) \(operation.detail): \(said as Any)")
            let other = Self.error { try operation.act(badge) }
            let expected = Person.staffByBadge.refusal(operation.right) ?? .badgeRevoked
            #expect(
                other as? ShopError == expected, "\(operation.name) \(operation.detail): \(other as Any)")
        }
    }

    @Test("there is no operation that is not tried here")
    func complete() throws {
        var written = try Self.operations()
        // Which is how one becomes somebody who acts.
        #expect(written.removeValue(forKey: "signIn(again:password:)") == 1)
        // Going is nobody's right, and who was disabled meanwhile goes too.
        #expect(written.removeValue(forKey: "signOut(_:because:)") == 1)
        #expect(written.count > 100)
        for (name, count) in written {
            let tried = Operation.all.filter { $0.name == name }.count
            #expect(
                tried >= count,
                "\(name) is in the sources \(count) times, and here \(tried): add it to Operation.all")
        }
        for operation in Operation.all {
            #expect(written[operation.name] != nil, "\(operation.name) is not in the sources")
        }
    }

    @Test("a badge has no right that staff have not, and each right is somebody's")
    func table() {
        for right in Permission.allCases {
            #expect(right.holders.roles.contains(.admin) || right.holders.roles == [.client], "\(right)")
            #expect(!right.holders.isByBadge || right.holders.roles.contains(.staff), "\(right)")
        }
        #expect(Set(Permission.allCases.map(\.words)).count == Permission.allCases.count)
    }

    private static func error(_ act: () throws -> Void) -> (any Error)? {
        do { try act() } catch { return error }
        return nil
    }

    /// Whether an error is about who asks, and not about what is asked.
    private static func isRefusal(_ error: (any Error)?) -> Bool {
        switch error as? ShopError {
        case .notPermitted, .passwordNeeded, .accountDisabled, .badgeRevoked, .passwordChanged, .wrongSignIn:
            true
        default: false
        }
    }

    /// How often each function that takes an `Actor` is declared in extensions of `Shop`.
    private static func operations() throws -> [String: Int] {
        let core = Checkout.path + "/Sources/Core"
        let files = try #require(FileManager.default.enumerator(atPath: core)?.allObjects as? [String])
        var found: [String: Int] = [:]
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: core + "/" + file, encoding: .utf8)
            guard text.contains("extension Shop {") else { continue }
            for match in text.matches(of: /package func (\w+)(?:<[^>]*>)?\(/) {
                let parameters = Self.parameters(
                    text[match.range.upperBound...].prefix(1_000).replacing("->", with: ""))
                guard parameters.contains(where: { $0.contains(/: Actor$/) }) else { continue }
                let labels = parameters.map { ($0.prefix { !$0.isWhitespace && $0 != ":" }) + ":" }
                found["\(match.1)(\(labels.joined()))", default: 0] += 1
            }
        }
        return found
    }

    /// The parameters at the beginning of `text`, up to the bracket that ends them.
    private static func parameters(_ text: Substring) -> [String] {
        var parameters = [""]
        var depth = 0
        for character in text {
            if character == ")", depth == 0 { break }
            if "([<{".contains(character) { depth += 1 }
            if ")]>}".contains(character) { depth -= 1 }
            if character == ",", depth == 0 {
                parameters.append("")
            } else {
                parameters[parameters.count - 1].append(character)
            }
        }
        return parameters.map { parameter in
            let bare = parameter.trimmingWhitespace()
            return bare.firstIndex(of: "=").map { String(bare[..<$0]).trimmingWhitespace() } ?? bare
        }
    }
}
