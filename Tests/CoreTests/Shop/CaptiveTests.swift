import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("A shop that is opened for sessions over SSH")
struct CaptiveTests {
    private let test: TestShop
    /// The same shop, where no file of the host can be named.
    private let captive: Shop
    private let order: Order

    init() throws {
        test = try TestShop()
        order = try test.order()
        var environment = test.clock.environment
        environment.reachesFiles = false
        captive = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
    }

    @Test("refuses every operation that names a file, even an admin's, and leaves none behind")
    func refusals() throws {
        let photo = Checkout.path + "/Tests/Fixtures/photos/sofa.jpg"
        let attached = try test.shop.attach(photo, to: order.id, by: test.ana).attachments[0].id
        let target = test.folder.path("out")
        let before = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).sorted()
        let operations: [(String, () throws -> Void)] = [
            ("attach", { _ = try captive.attach(photo, to: order.id, by: test.ana) }),
            ("attach what is not there", { _ = try captive.attach("/nowhere", to: order.id, by: test.ana) }),
            ("save", { _ = try captive.save(attached, of: order.id, to: target, by: test.ana) }),
            ("exportFile", { try captive.exportFile(target, by: test.ana) }),
            ("exportFolder", { try captive.exportFolder(target, by: test.ana) }),
            ("importFile", { _ = try captive.importFile(photo, by: test.ana) }),
            ("importFile, dry", { _ = try captive.importFile("/etc/passwd", dryRun: true, by: test.ana) }),
            ("write", { try captive.write(Data("x".utf8), to: target) }),
            ("logo", { _ = try captive.changeSettings([.logo: photo], by: test.ana) }),
            ("theme", { _ = try captive.changeSettings([.theme: "/etc/passwd"], by: test.ana) }),
            ("theme in the folder", { _ = try captive.changeSettings([.theme: "x.toml"], by: test.ana) }),
        ]
        for (name, operation) in operations {
            #expect(throws: ShopError.noFilesHere, "\(name)") { try operation() }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: test.folder.path).sorted() == before)
    }

    @Test("does all the work that names none")
    func work() throws {
        #expect(!captive.reachesFiles && test.shop.reachesFiles)
        _ = try captive.perform(.complete, on: order.milestones[0].id, by: test.ana)
        let request = DocumentRequest(.workOrder, orders: [order.id])
        #expect(try captive.document(request, by: test.ana).data.starts(with: Data("%PDF".utf8)))
        _ = try captive.changeSettings([.theme: "light", .logo: "", .shopName: "Harbor"], by: test.ana)
        var bytes = 0
        try captive.export(by: test.ana) { bytes += $0.utf8.count }
        #expect(bytes > 0)
    }

    @Test("a key signs in whom it belongs to, unless the account is not there or disabled")
    func keys() throws {
        let ana = try captive.signIn(
            keyOf: "ANA@example.com", asking: "by SSH key for pdf 2026-0001", on: "ssh", via: .commandLine)
        #expect(ana.account == test.ana.account && ana.via == .commandLine && !ana.isByBadge)
        let line = try #require(try test.shop.auditTrail(AuditQuery(), limit: 1, by: test.ana).records.first)
        #expect(
            line.kind == .signIn && line.by == "Ana" && line.words == "signed in by SSH key for pdf 2026-0001"
        )
        #expect(throws: ShopError.notFound(.account, named: "eve@example.com")) {
            try captive.signIn(keyOf: "eve@example.com", asking: "", on: "ssh", via: .key)
        }
        try test.shop.database.write { try $0.run("UPDATE accounts SET is_disabled = 1") }
        #expect(throws: ShopError.accountDisabled(email: "ana@example.com")) {
            try captive.signIn(keyOf: "ana@example.com", asking: "", on: "ssh", via: .key)
        }
    }
}
