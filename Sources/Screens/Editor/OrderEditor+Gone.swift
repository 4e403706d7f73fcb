import Core
import Terminal

/// An order that somebody deleted while its form was open: what was typed can become a new one.
extension OrderEditor {
    mutating func askAboutGone() {
        guard let goneWords else {
            // It is in the form of a new order already, beside another one that is kept.
            dialog = Dialog(
                title: "Leave without saving?",
                text:
                    "Another draft of a new order is kept already, so this one cannot be: save it, or let it go.",
                cancel: "Go on editing", buttons: [.init("Discard", .discardAndLeave)])
            return
        }
        dialog = Dialog(
            title: title,
            text: "\(goneWords) What you typed is still here, and can be taken as a new order.",
            cancel: "Go on editing",
            buttons: [.init("As a new order", .takeAsNew), .init("Discard", .discardAndLeave)])
    }

    mutating func takeAsNew() -> [Effect] {
        guard let gone = order, let fields = form?.kept(version: nil) else { return [] }
        adopted = AdoptedForm(gone: gone, fields: fields, route: base?.route)
        (order, base, goneWords) = (nil, nil, nil)
        (form, phase, version) = (nil, .loading, nil)
        return [.ask(.editorMaterial(nil))]
    }

    /// The form of a new order with what was typed: nothing of its fabric is received, and no step is done.
    mutating func adopt(into material: EditorMaterial, _ context: Context) -> [Effect] {
        guard let adopted else { return [] }
        self.adopted = nil
        if material.kept != nil { guestOf = adopted.gone }
        var fields = adopted.fields
        if let route = material.routes.first(where: { $0.name == adopted.route }) {
            fields["route"] = route.name
        }
        begin(material, with: KeptForm(fields: fields, at: context.now), today: context.today)
        // Not kept under its new name yet: the next tick does it.
        (lastKept, keptAt) = (nil, nil)
        return [
            .ask(.discardForm(order: adopted.gone)),
            .message(.info, "This is a new order now: look it over and save it with Ctrl-S."),
        ]
    }
}
