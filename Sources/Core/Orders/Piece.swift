/// One thing a customer brought: a sofa, six chairs.
package struct Piece: Sendable, Hashable {
    package let id: PieceID
    package let productCodes: [String]
    package let description: String
    /// 1 or more.
    package let quantity: Int
    package let specification: Specification
    package let fabrics: [Fabric]

    package init(
        id: PieceID, productCodes: [String], description: String, quantity: Int, specification: Specification,
        fabrics: [Fabric] = []
    ) {
        self.id = id
        self.productCodes = productCodes
        self.description = description
        self.quantity = quantity
        self.specification = specification
        self.fabrics = fabrics
    }
}
