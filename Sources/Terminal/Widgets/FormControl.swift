/// What a field of a form is edited with.
package enum FormControl: Sendable, Hashable {
    case text(TextField)
    /// Notes, shown in so many rows over the whole width.
    case area(TextArea, rows: Int)
    case choice(ChoiceField)
    case flag(FlagField)
    /// Something to take or leave.
    case check(CheckField)
    case date(DateField)
    /// Shown, never focused.
    case readonly(String)

    /// What is in the control as text: a flag is "yes", "no" or empty, a check "yes" or empty.
    package var text: String {
        switch self {
        case .text(let field): field.text
        case .area(let area, _): area.text
        case .choice(let choice): choice.text
        case .flag(let flag): flag.value.map { $0 ? "yes" : "no" } ?? ""
        case .check(let check): check.isOn ? "yes" : ""
        case .date(let date): date.text
        case .readonly(let text): text
        }
    }

    package var rows: Int {
        if case .area(_, let rows) = self { return max(1, rows) }
        return 1
    }

    /// Whether something is open over the form.
    package var isOpen: Bool {
        switch self {
        case .choice(let choice): choice.isOpen
        case .date(let date): date.isOpen
        case .text, .area, .flag, .check, .readonly: false
        }
    }

    var isReadonly: Bool {
        if case .readonly = self { return true }
        return false
    }

    /// Puts `text` in as if it had been there; a flag takes "yes" or "no" and is blank for anything else.
    package mutating func set(_ text: String) {
        switch self {
        case .text(var field):
            field.set(text)
            self = .text(field)
        case .area(var area, let rows):
            area.set(text)
            self = .area(area, rows: rows)
        case .choice(var choice):
            choice.set(text)
            self = .choice(choice)
        case .flag: self = .flag(FlagField(text == "yes" ? true : text == "no" ? false : nil))
        case .check(let check):
            self = .check(CheckField(check.name, on: text == "yes", locked: check.isLocked))
        case .date(var date):
            date.set(text)
            self = .date(date)
        case .readonly: self = .readonly(text)
        }
    }

    mutating func handle(_ key: Key, width: Int) -> Bool {
        switch self {
        case .text(var field):
            defer { self = .text(field) }
            return field.handle(key)
        case .area(var area, let rows):
            defer { self = .area(area, rows: rows) }
            return area.handle(key, width: width)
        case .choice(var choice):
            defer { self = .choice(choice) }
            return choice.handle(key)
        case .flag(var flag):
            defer { self = .flag(flag) }
            return flag.handle(key)
        case .check(var check):
            defer { self = .check(check) }
            return check.handle(key)
        case .date(var date):
            defer { self = .date(date) }
            return date.handle(key)
        case .readonly: return false
        }
    }

    mutating func paste(_ text: String) -> Bool {
        switch self {
        case .text(var field):
            field.paste(text)
            self = .text(field)
        case .area(var area, let rows):
            area.paste(text)
            self = .area(area, rows: rows)
        case .choice(var choice):
            choice.paste(text)
            self = .choice(choice)
        case .date(var date):
            date.close()
            date.paste(text)
            self = .date(date)
        case .flag, .check, .readonly: return false
        }
        return true
    }

    /// What leaving the field does: closes what is open, completes a choice.
    mutating func settle() {
        switch self {
        case .choice(var choice):
            choice.settle()
            self = .choice(choice)
        case .date(var date):
            date.close()
            self = .date(date)
        case .text, .area, .flag, .check, .readonly: break
        }
    }
}
