/// The shop as its papers name it.
package struct Letterhead: Sendable, Hashable {
    package let name: String
    /// Line by line; as it was typed.
    package let address: [String]
    package let logo: Photo?

    package init(name: String, address: [String] = [], logo: Photo? = nil) {
        self.name = name
        self.address = address
        self.logo = logo
    }
}
