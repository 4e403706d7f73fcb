import Core
import Foundation
import TestSupport
import Testing

/// Shops for the tests of the screen, and the way into them.
enum ScreenShop {
    static let steps = ["In Production", "Awaiting Quality Check", "Out for Delivery"]

    /// A shop with one admin and one order, `number`, of three milestones.
    static func withOneOrder(customer: String = "Eleanor Whitcombe") throws -> (opts: Opts, number: String) {
        let opts = try CommandLineShop.fresh()
        return (opts, try opts.takeOrder(customer: customer))
    }
}

extension Opts {
    /// Takes an order of three milestones through the command line, and gives its number.
    @discardableResult
    func takeOrder(customer: String = "Eleanor Whitcombe", invoice: String = "") throws -> String {
        let json = try SampleOrder.json(customer: customer, invoice: invoice, milestones: ScreenShop.steps)
        return try succeed("order", "new", "--file", "-", stdin: json).output
    }

    func order(_ number: String) throws -> ShownOrder {
        try json(ShownOrder.self, "order", "show", number)
    }

    /// The code of a milestone, as it is printed on the order's paper.
    func code(of milestone: String, on number: String) throws -> String {
        let codes = try json(CodesAnswer.self, "codes", number)
        return try #require(codes.milestones.first { $0.name == milestone }).code
    }

    func milestone(_ name: String, of number: String) throws -> ShownOrder.Milestone {
        try #require(try order(number).milestones.first { $0.name == name })
    }
}

extension TerminalSession {
    /// Presses Tab until the form's pointer is on the field of this label.
    func go(to label: String) throws {
        for _ in 0..<60 {
            let focused = try screen().pointed
            if focused.contains("▸" + label) { return }
            try press(.tab)
            try waitUntil("the next field") { $0.pointed != focused }
        }
        Issue.record("There is no field “\(label)”.\n\(try screen())")
    }

    /// Goes to the field and types into it.
    func fill(_ label: String, _ text: String) throws {
        try go(to: label)
        try type(text)
        try waitUntil("\(text) in \(label)") { $0.pointed.contains(text) }
    }

    /// Opens the form of a new order.
    func openNewOrder() throws {
        try press(.character("n"))
        try waitUntil("▸Name")
    }
}

extension TerminalScreen {
    /// The row that the pointer is on.
    var pointed: String { rows(containing: "▸").first ?? "" }

    /// How often `text` stands on the screen.
    func count(of text: String) -> Int { rows.reduce(0) { $0 + $1.components(separatedBy: text).count - 1 } }
}
