/// What an order can have of files.
package enum AttachmentLimits {
    package static let mostPerOrder = 50

    /// `name`, or `name (2)` and so on where the order has one of that name: a name means one file of an order.
    static func free(_ name: String, among taken: [String]) -> String {
        guard taken.contains(name) else { return name }
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        var number = 2
        while true {
            let next = "\(name[..<dot]) (\(number))\(name[dot...])"
            if !taken.contains(next) { return next }
            number += 1
        }
    }
}
