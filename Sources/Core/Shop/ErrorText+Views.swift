extension ViewProblem {
    package var text: ErrorText {
        switch self {
        case .nameMissing: ErrorText("The view has no name.", "Give it one.")
        case .nameTooLong:
            ErrorText(
                "The view's name is too long.", "Use at most \(SavedView.longestName) characters.")
        case .nameTaken(let name):
            ErrorText(
                "You have a view '\(SafeText.visible(name))' already.",
                "Give another name, or delete that view first.")
        case .notFound(let name, let known):
            ErrorText(
                "There is no view '\(SafeText.visible(name))'.",
                known.isEmpty
                    ? "None is saved yet: the dashboard saves one with the key v."
                    : "There are: \(known.map { SafeText.visible($0) }.joined(separator: ", ")).")
        case .gone: ErrorText("This view has been deleted.", "Choose another.")
        case .ambiguous(let name, let owners):
            ErrorText(
                "Several people share a view '\(SafeText.visible(name))': \(list(owners)).",
                "Have one of them renamed.")
        case .notYours(let name, let owner):
            ErrorText(
                "'\(SafeText.visible(name))' is a view of \(SafeText.visible(owner)).",
                "Save a view of your own, or ask \(SafeText.visible(owner)).")
        }
    }

    private func list(_ names: [String]) -> String {
        names.map { SafeText.visible($0) }.joined(separator: ", ")
    }
}
