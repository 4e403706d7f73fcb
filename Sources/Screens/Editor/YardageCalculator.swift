import Core
import Terminal

/// Reckons how much of a fabric a piece takes, beside a form that it was opened from: what is asked on the left, how
/// the figure comes about on the right.
package struct YardageCalculator: Sendable, Equatable {
    enum Field: Hashable, Sendable {
        case piece, quantity, width, vertical, horizontal, railroaded
        /// A line of the table.
        case extra(String)
    }

    enum Outcome: Sendable, Equatable {
        case open, cancelled
        /// The figure is to go into that field of the order's form.
        case taken(Yards, EditorField)
    }

    let table: YardageTable
    /// Where the figure goes.
    let target: EditorField
    private(set) var form: Form<Field>
    /// Whether the button has the focus.
    private(set) var isOnButton = false

    /// For the fabric that the focus of `order` is in; nil where it is in none.
    init?(_ order: OrderForm, table: YardageTable) {
        guard let piece = order.focusedPiece, let fabric = order.focusedFabric else { return nil }
        self.table = table
        target = .fabric(piece, fabric, .needed)
        func text(_ field: FabricField) -> String { order.form.text(.fabric(piece, fabric, field)) }
        form = Form(YardageCalculator.sections(of: table))
        form.set(
            YardageCalculator.line(
                like: order.form.text(.piece(piece, .specification(.pieceType))),
                or: order.form.text(.piece(piece, .description)), in: table), in: .piece)
        form.set(order.form.text(.piece(piece, .quantity)), in: .quantity)
        form.set(text(.width).isBlank ? YardageTable.usualWidth.text : text(.width), in: .width)
        form.set(text(.verticalRepeat), in: .vertical)
        form.set(text(.horizontalRepeat), in: .horizontal)
        form.set(text(.railroaded) == "yes" ? "yes" : "no", in: .railroaded)
    }

    private static func sections(of table: YardageTable) -> [FormSection<Field>] {
        let pieces = table.pieces.map(\.name)
        return [
            FormSection(
                "",
                [
                    FormField(
                        .piece, "Piece", .choice(ChoiceField(options: pieces, allowsFreeText: false)),
                        placeholder: "Space opens the list", width: 30),
                    FormField(.quantity, "Pieces", .text(TextField()), width: 6),
                    FormField(.width, "Width, in", .text(TextField()), width: 8),
                    FormField(.vertical, "V. repeat", .text(TextField()), width: 8),
                    FormField(.horizontal, "H. repeat", .text(TextField()), width: 8),
                    FormField(.railroaded, "Railroaded", .flag(FlagField()), width: 15),
                ]
                    + table.entries(.extra).enumerated().map { place, extra in
                        FormField(
                            .extra(extra.name), place == 0 ? "Extras" : "",
                            .check(CheckField(SafeText.visible(extra.name), on: false)), width: 30)
                    })
        ]
    }

    /// The line of the table that a piece's type, or else its description, names best; empty where none does.
    private static func line(like type: String, or description: String, in table: YardageTable) -> String {
        let names = table.pieces.map(\.name)
        for text in [type, description] where !text.isBlank {
            let key = SearchText.fold(text.trimmingWhitespace())
            if let same = names.first(where: { SearchText.fold($0) == key }) { return same }
            if let longer = names.first(where: { SearchText.fold($0).hasPrefix(key) }) { return longer }
            // `Wing chair, rolled arms` is a wing chair.
            if let within = names.filter({ key.contains(SearchText.fold($0)) }).max(by: {
                $0.count < $1.count
            }) {
                return within
            }
        }
        return ""
    }

    // MARK: The figure

    /// What is asked for, or which field keeps it from being reckoned.
    private enum Asked {
        case job(YardageJob)
        case problem(String)
    }

    private var asked: Asked {
        func inches(_ field: Field) -> Inches? {
            let text = form.text(field)
            return text.isBlank ? Inches(hundredths: 0) : Inches(text)
        }
        guard !form.text(.piece).isBlank else { return .problem("Choose the piece.") }
        guard let quantity = Int(form.text(.quantity).trimmingWhitespace()) else {
            return .problem("Type how many pieces there are, as a whole number.")
        }
        guard let width = inches(.width), width.hundredths > 0 else {
            return .problem("Type the usable width in inches, such as 54.")
        }
        guard let vertical = inches(.vertical), let horizontal = inches(.horizontal) else {
            return .problem("Type the repeats in inches, such as 13 1/2, or nothing.")
        }
        return .job(
            YardageJob(
                piece: form.text(.piece), quantity: quantity, width: width, verticalRepeat: vertical,
                horizontalRepeat: horizontal, isRailroaded: form.flag(.railroaded) ?? false,
                extras: table.entries(.extra).map(\.name).filter { !form.text(.extra($0)).isEmpty }))
    }

    enum Figure: Equatable {
        case known(YardageResult)
        case unknown(String)
    }

    var figure: Figure {
        switch asked {
        case .problem(let words): return .unknown(words)
        case .job(let job):
            do throws(YardageProblem) {
                return .known(try table.yards(for: job))
            } catch {
                return .unknown(error.text.line)
            }
        }
    }

    // MARK: Keys

    var keys: [KeyBar.Item] {
        [
            KeyBar.Item("^S", "Put into needed"), KeyBar.Item("Tab", "Next field"),
            KeyBar.Item("Enter", isOnButton ? "Put into needed" : "Next"), KeyBar.Item("Esc", "Close"),
        ]
    }

    mutating func paste(_ text: String) { if !isOnButton { _ = form.paste(text) } }

    mutating func handle(_ key: Key) -> Outcome {
        if key == .escape, !form.isOpen || isOnButton { return .cancelled }
        if key == .control("s"), !form.isOpen {
            form.settle()
            if case .known(let result) = figure { return .taken(result.yards, target) }
            return .open
        }
        if isOnButton {
            switch key {
            case .enter:
                if case .known(let result) = figure { return .taken(result.yards, target) }
                isOnButton = false
            case .up, .backTab: isOnButton = false
            case .tab:
                isOnButton = false
                if let first = form.order.first { form.setFocus(first) }
            default: break
            }
            return .open
        }
        let isLast = form.focus == form.order.last
        if isLast, [.tab, .down, .enter].contains(key), !form.isOpen {
            form.settle()
            // Not on to the button: a scanner's next Enter would press it.
            if key == .enter, let first = form.order.first { form.setFocus(first) } else { isOnButton = true }
            return .open
        }
        _ = form.handle(key)
        return .open
    }
}

extension OrderForm {
    /// Puts a figure into a field and goes there.
    mutating func take(_ yards: Yards, in field: EditorField) {
        form.set(yards.text, in: field)
        form.setError(nil, of: field)
        form.setFocus(field)
    }
}
