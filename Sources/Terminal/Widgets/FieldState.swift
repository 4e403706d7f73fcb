/// How a field stands among the others; decides its looks.
package enum FieldState: Sendable, Hashable {
    case normal, focused, invalid, focusedInvalid, readonly

    package var isFocused: Bool { self == .focused || self == .focusedInvalid }

    package var style: Style {
        switch self {
        case .normal: .field
        case .focused: .fieldFocused
        case .invalid, .focusedInvalid: .fieldInvalid
        case .readonly: .fieldReadonly
        }
    }
}
