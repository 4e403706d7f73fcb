import Foundation

/// Files that tests read, in `Tests/Fixtures`.
package enum Fixture {
    package static func path(_ name: String) -> String { Checkout.path + "/Tests/Fixtures/" + name }

    package static func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path(name)))
    }
}
