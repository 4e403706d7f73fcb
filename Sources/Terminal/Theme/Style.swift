/// What a cell means; the theme says how that looks. Raw values are the names used in `themes/*.toml`,
/// where a shorter prefix ("milestone") serves for every longer name that is not given.
package enum Style: String, Sendable, CaseIterable {
    case text
    case textMuted = "text.muted"
    case textStrong = "text.strong"
    case title
    case bar
    case barMuted = "bar.muted"
    case border
    case borderFocused = "border.focused"
    case cursorRow = "cursor.row"
    case match
    case key
    case keyDisabled = "key.disabled"
    case hint
    case label
    case field
    case fieldFocused = "field.focused"
    case fieldInvalid = "field.invalid"
    case fieldReadonly = "field.readonly"
    case fieldPlaceholder = "field.placeholder"
    case error
    case button
    case buttonFocused = "button.focused"
    case header
    case headerSorted = "header.sorted"
    case statusNotStarted = "status.notStarted"
    case statusInProgress = "status.inProgress"
    case statusCompleted = "status.completed"
    case statusOnHold = "status.onHold"
    case statusWaiting = "status.waiting"
    case statusLate = "status.late"
    case statusCancelled = "status.cancelled"
    case milestoneNotStarted = "milestone.notStarted"
    case milestoneInProgress = "milestone.inProgress"
    case milestoneDone = "milestone.done"
    case milestoneOnHold = "milestone.onHold"
    case milestoneSkipped = "milestone.skipped"
    case toastInfo = "toast.info"
    case toastSuccess = "toast.success"
    case toastError = "toast.error"
    case scanReady = "scan.ready"
    case scanOK = "scan.ok"
    case scanAgain = "scan.again"
    case scanError = "scan.error"
    case progress
    case progressRest = "progress.rest"
    case scrollbar
    case chartBar = "chart.bar"
    case chartOther = "chart.other"
    case chartGood = "chart.good"
    case chartWarn = "chart.warn"
    case chartBad = "chart.bad"
    case chartAxis = "chart.axis"
}
