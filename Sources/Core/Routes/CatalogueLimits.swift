/// How much the catalogue and its routes may hold; text is counted in characters.
package enum CatalogueLimits {
    package static let name = 100
    package static let entries = 200
    package static let routes = 50
    package static let steps = 100
    package static let expectedDays = 0...365
}
