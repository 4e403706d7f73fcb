import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Badges")
struct BadgeTests {
    /// The letters on a badge that was printed, read off the paper.
    private func letters(_ document: RenderedDocument) throws -> String {
        try #require(try PDFFile(document.data).codes(dpi: 200).first)
    }

    @Test("a badge has 24 letters that a scan takes for one, and no two are alike")
    func letters() {
        let codes = (0..<200).map { _ in BadgeCode.random() }
        #expect(Set(codes.map(\.text)).count == codes.count)
        for code in codes {
            #expect(code.text.count == ScanCode.badgeLength)
            #expect(ScanReading.read(code.text.lowercased()) == .badge(code.text))
            #expect(BadgeCode(scanned: code.text + "\n")?.hash == code.hash)
        }
        #expect(BadgeCode(scanned: "OPTSJBBBBBCCSKH") == nil)
    }

    @Test("the letters are on the paper alone; the shop knows whose they are by their hash")
    func hashed() throws {
        let test = try TestShop()
        let request = DocumentRequest(.badges, accounts: [test.ana.account.id])
        let letters = try letters(test.shop.document(request, by: test.ana))
        let code = try #require(BadgeCode(scanned: letters))
        let owner = try test.shop.database.read { try BadgeRows.owner(of: code.hash, $0) }
        #expect(owner?.account == test.ana.account.id && owner?.isRevoked == false)
        for name in try FileManager.default.contentsOfDirectory(atPath: test.folder.path) {
            let content = try Data(contentsOf: URL(fileURLWithPath: test.folder.path(name)))
            #expect(content.range(of: Data(letters.utf8)) == nil, "\(name)")
        }
    }

    @Test("a new badge takes the one before back, and so does revoking it")
    func revoked() throws {
        let test = try TestShop()
        let request = DocumentRequest(.badges, accounts: [test.ana.account.id])
        let codes = try (0..<2).compactMap { _ in
            BadgeCode(scanned: try letters(test.shop.document(request, by: test.ana)))
        }
        func isRevoked(_ code: BadgeCode) throws -> Bool? {
            try test.shop.database.read { try BadgeRows.owner(of: code.hash, $0)?.isRevoked }
        }
        #expect(try codes.map(isRevoked) == [true, false])
        #expect(try test.shop.badgeDates(by: test.ana) == [test.ana.account.id: TestShop.start])
        #expect(try test.shop.revokeBadge(of: test.ana.account.id, by: test.ana))
        #expect(try codes.map(isRevoked) == [true, true])
        #expect(try test.shop.badgeDates(by: test.ana).isEmpty)
        #expect(try !test.shop.revokeBadge(of: test.ana.account.id, by: test.ana))
    }

    @Test("a new badge that cannot be written down leaves the one before in force")
    func notWritten() throws {
        let test = try TestShop()
        let request = DocumentRequest(.badges, accounts: [test.ana.account.id])
        let old = try letters(test.shop.document(request, by: test.ana))
        var lost = ""
        #expect(throws: OutOfSpace()) {
            try test.shop.badges(request, by: test.ana) { document in
                lost = try letters(document)
                throw OutOfSpace()
            }
        }
        for (letters, works) in [(old, true), (lost, false)] {
            #expect(try test.shop.signIn(badge: letters, on: "tty2", replacing: nil).actor != nil || !works)
            let code = try #require(BadgeCode(scanned: letters))
            #expect(try test.shop.database.read { try BadgeRows.owner(of: code.hash, $0) != nil } == works)
        }
        let file = test.folder.path("no such folder/badge.pdf")
        #expect(throws: ShopError.self) {
            try test.shop.badges(request, by: test.ana) {
                try test.shop.write($0.data, to: file, isSecret: true)
            }
        }
        #expect(try test.shop.signIn(badge: old, on: "tty2", replacing: nil).actor != nil)
    }

    private struct OutOfSpace: Error, Equatable {}

    @Test("a client has no badge, and staff make none for an admin")
    func refused() throws {
        let test = try TestShop()
        let ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let client = try test.shop.addAccount(
            name: "João", email: "joao@example.com", role: .client, password: "workshop", by: test.ana)
        let staff = try test.shop.commandLineActor(email: "ben@example.com", terminal: "tty2")
        #expect(throws: ShopError.noBadgeForClients(email: "joao@example.com")) {
            try test.shop.document(DocumentRequest(.badges, accounts: [client.id]), by: test.ana)
        }
        let admins = DocumentRequest(.badges, accounts: [test.ana.account.id])
        #expect(throws: ShopError.badgeOfAdmin) { try test.shop.document(admins, by: staff) }
        #expect(throws: ShopError.badgeOfAdmin) {
            try test.shop.revokeBadge(of: test.ana.account.id, by: staff)
        }
        #expect(
            try test.shop.document(DocumentRequest(.badges, accounts: [ben.id]), by: staff).title
                == "Badge of Ben")
        #expect(throws: ShopError.document(.nothingToPrint)) {
            try test.shop.document(DocumentRequest(.badges), by: test.ana)
        }
    }
}
