/// Why a change of the catalogue or of a route is refused.
package enum CatalogueProblem: Error, Sendable, Hashable {
    package enum Subject: String, Sendable, Hashable { case milestone, route, step }

    case noName
    case nameTooLong(Int)
    /// The name has a character that cannot be kept or shown in one line.
    case nameNotOneLine
    /// Another one has that name, in whatever case.
    case nameTaken(String, isRetired: Bool)
    case expectedDays(Int)
    case tooMany(Subject, most: Int)
    case notFound(Subject)
    case noSteps
    /// A step or rule names what is not in the catalogue or not in the route, or a step is there twice.
    case unknownStep
    /// The rules wait for each other: each of these before the next, the first again at the end.
    case circle([String])
    /// Somebody else changed the route after it was opened here.
    case changedMeanwhile(String)

    /// `name` without the space around it.
    static func checkedName(_ name: String, others: [(name: String, isRetired: Bool)])
        throws(CatalogueProblem)
        -> String
    {
        let name = name.trimmingWhitespace()
        if name.isEmpty { throw .noName }
        if name.count > CatalogueLimits.name { throw .nameTooLong(name.count) }
        if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            throw .nameNotOneLine
        }
        let key = RouteName.key(name)
        if let other = others.first(where: { RouteName.key($0.name) == key }) {
            throw .nameTaken(other.name, isRetired: other.isRetired)
        }
        return name
    }
}

/// Names that are told apart without regard to case.
package enum RouteName {
    package static func key(_ name: String) -> String { name.trimmingWhitespace().lowercased() }
}
