import Core
import Terminal

extension CatalogueRequest {
    /// What is said once it is done; nil where the list shows it by itself.
    func done(before: CatalogueMaterial?, after: CatalogueMaterial) -> Effect? {
        switch self {
        case .addMilestone:
            guard let added = after.catalogue.last else { return nil }
            return .message(.success, "\(SafeText.visible(added.name)) is added.")
        case .changeMilestone(let id, _):
            let old = before?.catalogue.first { $0.id == id }?.name
            return .message(.success, CatalogueRequest.change(old, to: after.name(of: id)))
        case .retireMilestone(let id, let isRetired):
            let name = SafeText.visible(after.name(of: id))
            let routes = after.routes.filter { $0.steps.contains(id) && !$0.isRetired }
                .map { SafeText.visible($0.name) }
            guard isRetired, !routes.isEmpty else { return CatalogueRequest.offer(name, isRetired) }
            return .message(
                .info,
                "\(name) is retired. Orders that take \(routes.joined(separator: ", ")) leave it out now; what came "
                    + "after it still waits for what came before it.")
        case .retireRoute(let id, let isRetired):
            let name = after.routes.first { $0.id == id }?.name ?? "The route"
            return CatalogueRequest.offer(SafeText.visible(name), isRetired)
        case .read, .moveMilestone, .moveRoute, .saveRoute, .steps, .saveSteps: return nil
        }
    }

    private static func offer(_ name: String, _ isRetired: Bool) -> Effect {
        .message(
            .success, isRetired ? "\(name) is retired: it is offered no more." : "\(name) is offered again.")
    }

    /// What is said of something that may have got another name.
    static func change(_ old: String?, to new: String) -> String {
        let name = SafeText.visible(new)
        guard let old, old != new else { return "\(name) is changed." }
        return "\(SafeText.visible(old)) is called \(name) now."
    }
}
