extension AttachmentProblem {
    package var text: ErrorText {
        switch self {
        case .notThere(let path):
            ErrorText("There is no file \(quoted(path)).", "Check the path: it begins with / or ~/.")
        case .mayNotRead(let path):
            ErrorText("\(quoted(path)) may not be read by you.", "Give your user the right to read it.")
        case .notAFile(let path, let kind):
            ErrorText("\(quoted(path)) is \(kind), and only files can be attached.", "Name a file.")
        case .badLink(let path):
            ErrorText("\(quoted(path)) is a link that leads nowhere.", "Name the file itself.")
        case .empty(let path):
            ErrorText("\(quoted(path)) is empty.", "Attach a file that has something in it.")
        case .tooLarge(let path, let most):
            ErrorText(
                "\(quoted(path)) is larger than \(most.asBytes), the most that can be attached.",
                "Make it smaller, or keep it elsewhere and write in the notes where.")
        case .unreadable(let path, let reason):
            ErrorText(
                "\(quoted(path)) cannot be read: \(SafeText.visible(reason)).",
                "Check the disk that it is on.")
        case .missing(let name):
            ErrorText(
                "The content of the file \(quoted(name)) is gone from the folder beside the database.",
                "Bring that folder back from a backup, or attach the file again.")
        case .altered(let name):
            ErrorText(
                "The file \(quoted(name)) is no longer what was attached: its content was changed outside OPTS.",
                "Bring the folder beside the database back from a backup, or attach the file again.")
        case .cannotKeep(let folder, let reason):
            ErrorText(
                "Nothing can be kept in \(quoted(folder)): \(SafeText.visible(reason)).",
                "Give your user the right to write there. Nothing was attached.")
        case .diskFull(let folder):
            ErrorText(
                "The disk that holds \(quoted(folder)) is full: nothing was attached.",
                "Make room and try again.")
        case .cannotLock(let path, let reason):
            ErrorText(
                "The lock \(quoted(path)) cannot be opened: \(SafeText.visible(reason)).",
                "Make it a file that your user may read, or remove what stands in its place. Nothing was changed."
            )
        case .notAPhoto(let name):
            ErrorText(
                "\(quoted(name)) is no photo that can be printed.",
                "Only JPEG and PNG are printed: save it as one of these and attach that.")
        case .badPhoto(let name, let problem):
            ErrorText(
                "\(quoted(name)) cannot be printed: \(problem.words).",
                "Attach it without having it printed, or save the photo anew and attach that.")
        case .tooMany(let most):
            ErrorText("An order has at most \(most) files.", "Remove one that nobody needs first.")
        case .cannotSave(let path, let reason):
            ErrorText("\(quoted(path)) was not written: \(SafeText.visible(reason)).", "Name another folder.")
        case .notAFolder(let path):
            ErrorText("\(quoted(path)) is no folder.", "Name a folder that is there.")
        case .alreadyThere(let path):
            ErrorText(
                "\(quoted(path)) is there already, and is left as it is.",
                "Name a file that is not there yet.")
        case .notAttached(let name):
            ErrorText("The order has no file \(quoted(name)).", "`opts attachments ORDER` lists its files.")
        case .alreadyAttached(let name):
            ErrorText("The order has this very file already, as \(quoted(name)).", "Attach another one.")
        case .noPiece(let number, let count):
            ErrorText(
                "The order has no piece \(number).",
                count == 1 ? "It has one piece, number 1." : "Its pieces are numbered 1 to \(count).")
        case .noPath: ErrorText("No file is named.", "Type the file's path: it begins with / or ~/.")
        }
    }

    private func quoted(_ text: String) -> String { "'\(SafeText.visible(text))'" }
}

extension Int {
    /// A number of bytes for people: `340 B`, `12 kB`, `1.4 MB`.
    package var asBytes: String {
        if self < 1000 { return "\(self) B" }
        if self < 1_000_000 { return "\((self + 999) / 1000) kB" }
        return "\(Hundredths.text((self + 50_000) / 100_000 * 10)) MB"
    }
}
