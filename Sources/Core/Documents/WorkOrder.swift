import Foundation

/// All that is printed on one work order.
package struct WorkOrder: Sendable, Hashable {
    /// The codes of an order's paper, as the scanner types them.
    package struct Codes: Sendable, Hashable {
        package let order: String
        /// One for each milestone, in the order's own order.
        package let milestones: [String]
        /// One for each piece, in the order's own order.
        package let pieces: [String]

        package init(order: String, milestones: [String], pieces: [String]) {
            self.order = order
            self.milestones = milestones
            self.pieces = pieces
        }
    }

    package let order: Order
    package let codes: Codes
    package let shopName: String
    package let paper: PaperSize
    package let printedAt: Instant
    package let zone: TimeZone
    /// How often this work order was printed before: 0 on the first print.
    package let reprint: Int
    package let photos: [WorkOrderPhoto]

    /// - Precondition: there is a code for each milestone and each piece.
    package init(
        order: Order, codes: Codes, shopName: String, paper: PaperSize, printedAt: Instant, zone: TimeZone,
        reprint: Int, photos: [WorkOrderPhoto] = []
    ) {
        precondition(codes.milestones.count == order.milestones.count)
        precondition(codes.pieces.count == order.pieces.count)
        self.order = order
        self.codes = codes
        self.shopName = shopName
        self.paper = paper
        self.printedAt = printedAt
        self.zone = zone
        self.reprint = reprint
        self.photos = photos
    }

    var imprint: Imprint {
        Imprint(letterhead: Letterhead(name: shopName), paper: paper, printedAt: printedAt, zone: zone)
    }

    func with(_ photos: [WorkOrderPhoto]) -> WorkOrder {
        WorkOrder(
            order: order, codes: codes, shopName: shopName, paper: paper, printedAt: printedAt, zone: zone,
            reprint: reprint, photos: photos)
    }
}
