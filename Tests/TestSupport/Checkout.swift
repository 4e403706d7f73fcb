import Foundation

/// The source tree that these tests were built from.
package enum Checkout {
    /// The folder that holds `Package.swift`.
    package static let path: String = {
        // Tests/TestSupport/Checkout.swift
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    /// The text of the file at `name`, relative to the checkout.
    package static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
}
