import Core
import Terminal

/// The order form: every field as it was typed, valid or not, and what it means as an order.
/// Pure: it reads no clock and asks nobody.
package struct OrderForm: Sendable, Equatable {
    package internal(set) var form: Form<EditorField>
    package internal(set) var pieces: [PieceSlot]
    /// The customer that the form was filled from; nil while it is somebody new.
    package internal(set) var customer: Customer?
    /// What is offered under the customer's name.
    var suggestions: [Customer] = []
    /// Removed pieces and fabrics, the last one at the end.
    var removed: [RemovedPart] = []
    /// Fabrics that may go although some has come in: somebody was asked.
    var dropped: Set<FabricID> = []
    /// The usual answers of each choice.
    let choices: [SpecificationField: [String]]
    /// The codes of the order's pieces: a code may have a space in it, which its text cannot tell.
    var knownCodes: [PieceID: [String]] = [:]
    /// In the order in which they are shown, and done.
    var milestones: [OfferedMilestone]
    /// The milestones of the shop.
    let catalogue: [String]
    /// What a new order can be filled from.
    let routes: [OfferedRoute]
    /// The route that the milestones came from; blank for none.
    var appliedRoute = ""
    /// What the order has that the form does not show.
    private(set) var carried = OrderDraft()
    let today: CalendarDay

    /// A blank form with one piece and every milestone of the catalogue.
    package init(
        catalogue: [String], routes: [OfferedRoute] = [], choices: [SpecificationField: [String]],
        today: CalendarDay
    ) {
        self.init(
            milestones: catalogue.map { OfferedMilestone(name: $0, isChosen: true, lock: nil) },
            catalogue: catalogue, pieces: [PieceSlot(key: PieceKey(0), id: nil)], routes: routes,
            choices: choices, today: today)
        form.set(Priority.normal.rawValue, in: .priority)
        form.set(Deposit.none.words, in: .deposit)
        form.set("1", in: .piece(PieceKey(0), .quantity))
    }

    /// The form that changes `order`, with its values in it.
    ///
    /// - Parameter draft: what the order has been changed into already; nil where it has not.
    package init(
        _ order: Order, as draft: OrderDraft? = nil, catalogue: [String],
        choices: [SpecificationField: [String]], today: CalendarDay
    ) {
        let own = OrderDraft(order)
        let slots = OrderForm.slots(draft ?? own, of: order)
        self.init(
            milestones: OfferedMilestone.merged(order.milestones, catalogue: catalogue),
            catalogue: catalogue, pieces: slots, choices: choices, today: today)
        carried = own
        customer = order.customer
        fill(from: draft ?? own)
        refreshNotes()
        // Not on the name: a stray letter there would rename the customer.
        form.setFocus(.invoice)
    }

    /// An empty form with these milestones and pieces.
    init(
        milestones: [OfferedMilestone], catalogue: [String], pieces: [PieceSlot],
        routes: [OfferedRoute] = [], choices: [SpecificationField: [String]], today: CalendarDay
    ) {
        self.milestones = milestones
        self.routes = routes
        self.catalogue = catalogue
        self.pieces = pieces
        self.choices = choices
        self.today = today
        form = Form([])
        form = Form(sections(), focus: .customerName)
    }

    /// Whether something is open over the form, which takes Escape first.
    package var isOpen: Bool { form.isOpen }

    /// Whether the focused field has a list or a month to open.
    package var focusHasList: Bool {
        switch form.field(form.focus)?.control {
        case .choice(let choice)?: !choice.options.isEmpty
        case .date?: true
        default: false
        }
    }

    /// Why `key` would not change the focused milestone; nil where it would, or is not meant to.
    package func lockReason(against key: Key) -> String? {
        guard case .milestone(let name)? = form.focus, key == .character(" ") || key == .character("x") else {
            return nil
        }
        return milestones.first { $0.name == name }?.lock.map { "\(SafeText.visible(name)): \($0)" }
    }

    /// The piece that the focused field belongs to.
    package var focusedPiece: PieceKey? {
        switch form.focus {
        case .piece(let key, _)?, .fabric(let key, _, _)?: key
        default: nil
        }
    }

    /// Takes a key. Reports what changed; the field that was left is checked.
    package mutating func handle(_ key: Key) -> FormOutcome<EditorField> {
        let outcome = form.handle(key)
        react(to: outcome)
        return outcome
    }

    package mutating func paste(_ text: String) -> FormOutcome<EditorField> {
        let outcome = form.paste(text)
        react(to: outcome)
        return outcome
    }

    private mutating func react(to outcome: FormOutcome<EditorField>) {
        switch outcome {
        case .edited(let field):
            customerWasEdited(field)
            routeWasEdited(field)
            refreshNotes()
        case .moved(let from, _):
            // Leaving completes a choice, which may change its value.
            customerWasEdited(from)
            routeWasEdited(from)
            refreshNotes()
            check(from)
        case .handled, .ignored: break
        }
    }
}
