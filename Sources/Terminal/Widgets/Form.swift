/// A list of fields in sections, one of them focused. Tab, Shift-Tab, Up, Down and Enter move through the fields;
/// PageUp and PageDown go by sections.
///
/// The form never checks anything: its owner sets `error` of a field after `.moved(from:to:)` or at saving.
package struct Form<ID: Hashable & Sendable>: Sendable, Equatable {
    package var sections: [FormSection<ID>] {
        didSet { if focus == nil || field(focus) == nil { focus = order.first } }
    }
    /// The focused field; nil only where no field can be edited.
    package private(set) var focus: ID?
    /// The width of the rectangle that the form is drawn in: Up and Down in notes need it. Set it at a resize.
    package var width = 80

    package init(_ sections: [FormSection<ID>], focus: ID? = nil) {
        self.sections = sections
        self.focus = focus
        if focus.map({ !order.contains($0) }) ?? true { self.focus = order.first }
    }

    /// The fields that can be focused, in the order of Tab.
    package var order: [ID] {
        sections.flatMap(\.fields).filter { !$0.control.isReadonly }.map(\.id)
    }

    /// The fields with an error, in their order.
    package var problems: [ID] { sections.flatMap(\.fields).filter { $0.error != nil }.map(\.id) }

    /// Whether a list or month is open, which takes Escape first.
    package var isOpen: Bool { field(focus)?.control.isOpen ?? false }

    package func field(_ id: ID?) -> FormField<ID>? {
        guard let id, let place = place(of: id) else { return nil }
        return sections[place.section].fields[place.field]
    }

    /// The text in a field; empty where there is no such field.
    package func text(_ id: ID) -> String { field(id)?.control.text ?? "" }

    /// The answer in a yes-or-no field.
    package func flag(_ id: ID) -> Bool? {
        if case .flag(let flag)? = field(id)?.control { return flag.value }
        return nil
    }

    /// Changes one field in place; nothing where there is no such field.
    package mutating func update(_ id: ID, _ change: (inout FormField<ID>) -> Void) {
        guard let place = place(of: id) else { return }
        change(&sections[place.section].fields[place.field])
    }

    package mutating func set(_ text: String, in id: ID) { update(id) { $0.control.set(text) } }

    package mutating func setError(_ error: String?, of id: ID) { update(id) { $0.error = error } }

    package mutating func setNote(_ note: String?, of id: ID) { update(id) { $0.note = note } }

    /// Takes all errors away and sets these.
    package mutating func setErrors(_ errors: [ID: String]) {
        for id in sections.flatMap(\.fields).map(\.id) { setError(errors[id], of: id) }
    }

    /// Replaces what a choice offers, such as the customers that match what is typed.
    package mutating func setOptions(_ options: [String], of id: ID) {
        update(id) { field in
            if case .choice(var choice) = field.control {
                choice.options = options
                field.control = .choice(choice)
            }
        }
    }

    /// Moves the focus to `id`, which must be a field that can be edited.
    package mutating func setFocus(_ id: ID) {
        guard order.contains(id) else { return }
        if let focus, focus != id { update(focus) { $0.control.settle() } }
        focus = id
    }

    /// Focuses the first field with an error.
    package mutating func focusFirstProblem() {
        if let first = problems.first(where: { order.contains($0) }) { setFocus(first) }
    }

    /// Settles the focused field, as leaving it would: to be called before the form is saved.
    package mutating func settle() { if let focus { update(focus) { $0.control.settle() } } }

    package mutating func handle(_ key: Key) -> FormOutcome<ID> {
        guard let focus, let field = field(focus) else { return .ignored }
        let before = field.control
        var control = before
        let taken = control.handle(key, width: controlWidth(of: focus))
        if control != before { update(focus) { $0.control = control } }
        if control.text != before.text { update(focus) { $0.error = nil } }
        if taken { return control.text != before.text ? .edited(focus) : .handled }
        switch key {
        case .tab, .down, .enter: return move(by: 1, wraps: key == .tab)
        case .backTab, .up: return move(by: -1, wraps: key == .backTab)
        case .pageDown: return moveSection(by: 1)
        case .pageUp: return moveSection(by: -1)
        default: return .ignored
        }
    }

    /// A paste goes into the focused field, as text.
    package mutating func paste(_ text: String) -> FormOutcome<ID> {
        guard let focus, var control = field(focus)?.control, control.paste(text) else { return .ignored }
        update(focus) {
            $0.control = control
            $0.error = nil
        }
        return .edited(focus)
    }

    private mutating func move(by step: Int, wraps: Bool) -> FormOutcome<ID> {
        let order = order
        guard let focus, let at = order.firstIndex(of: focus) else { return .handled }
        var next = at + step
        if wraps { next = (next + order.count) % order.count }
        guard order.indices.contains(next) else { return .handled }
        return go(to: order[next])
    }

    private mutating func moveSection(by step: Int) -> FormOutcome<ID> {
        guard let focus, let at = place(of: focus)?.section else { return .handled }
        var section = at + step
        while sections.indices.contains(section) {
            if let first = sections[section].fields.first(where: { !$0.control.isReadonly }) {
                return go(to: first.id)
            }
            section += step
        }
        return go(to: (step > 0 ? order.last : order.first) ?? focus)
    }

    private mutating func go(to id: ID) -> FormOutcome<ID> {
        guard let from = focus, from != id else { return .handled }
        setFocus(id)
        return .moved(from: from, to: id)
    }

    private func place(of id: ID) -> (section: Int, field: Int)? {
        for (index, section) in sections.enumerated() {
            if let field = section.fields.firstIndex(where: { $0.id == id }) { return (index, field) }
        }
        return nil
    }
}
