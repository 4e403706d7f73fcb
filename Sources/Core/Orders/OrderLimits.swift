/// How much an order may hold; text is counted in characters.
package enum OrderLimits {
    package static let customerName = 200
    package static let phone = 40
    package static let invoice = 60
    package static let sidemark = 100
    package static let fabricText = 100
    package static let fabrics = 20
    package static let notes = 20_000
    package static let pieces = 200
    package static let quantity = 1...999
    package static let productCode = 60
    package static let productCodes = 50
    package static let description = 2_000
    package static let milestones = 100
    package static let milestoneName = 100
}
