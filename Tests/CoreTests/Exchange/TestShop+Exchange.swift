import Foundation

@testable import Core

extension TestShop {
    /// How many orders there are, whatever their status, or how many of them a search finds.
    func count(of search: String = "") throws -> Int {
        var query = OrderQuery()
        query.status = .all
        query.search = search
        return try shop.orderCount(query, by: ana).value
    }

    /// Somebody who is no admin.
    func staff() throws -> Actor {
        _ = try shop.addAccount(
            name: "Bo", email: "bo@example.com", role: .staff, password: "workshop", by: ana)
        return try shop.signIn(email: "bo@example.com", password: "workshop", terminal: "tty2")
    }

    func exported() throws -> String {
        var text = ""
        try shop.export(by: ana) { text += $0 }
        return text
    }

    /// The words of what an import of `text` was refused for; nil where it was not.
    func refusal(of text: String, name: String = "import.json", dryRun: Bool = false) throws -> ErrorText? {
        let path = try folder.write(text, to: name)
        do {
            _ = try shop.importFile(path, dryRun: dryRun, by: ana)
            return nil
        } catch let error as ShopError {
            return error.text(zone: shop.zone)
        }
    }
}
