extension ImportProblem {
    package var text: ErrorText {
        switch self {
        case .unreadable(let reason):
            ErrorText(
                "The file cannot be read: \(SafeText.visible(reason)).", "Check its name and who may read it."
            )
        case .notAFile:
            ErrorText(
                "Only a file can be imported: it is read twice, first to check it.",
                "Save what you have into a file, and import that.")
        case .tooLarge(let most):
            ErrorText(
                "The file is larger than \(most >> 20) MB.", "Check that it is the right one, or split it.")
        case .unknownFormat:
            ErrorText(
                "This is neither a shop's file, nor a table of orders, nor a dump of the old system.",
                "Give what `opts export` wrote, a CSV whose first line names its columns, or what `pg_dump --data-only` wrote."
            )
        case .separated(let character):
            ErrorText(
                "The columns of this table are separated by \(character == "\t" ? "tabs" : "“\(character)”"), not by commas.",
                "Save it as CSV with commas; in a spreadsheet that is a choice of the export, or of the country."
            )
        case .packedDump:
            ErrorText(
                "This dump is in PostgreSQL's own packed form.",
                "Make it again as plain SQL: pg_dump --data-only --format=plain.")
        case .newer(let version, let known):
            ErrorText(
                "The file has version \(version); this program knows up to \(known).",
                "Import it with the newer OPTS that wrote it.")
        case .shopHasOrders:
            ErrorText(
                "A whole shop can only be put into an empty one, and this one has orders or customers already.",
                "Make a new shop with `opts init --database NEW`, and import there; new orders come in as CSV."
            )
        case .faults(let faults):
            ErrorText(
                "Nothing was imported:\n"
                    + faults.map { "  \(SafeText.visible($0.sentence))" }.joined(separator: "\n")
                    + (faults.count == ImportFaults.most ? "\n  and perhaps more" : ""),
                faults.count == 1 ? "Mend it and import again." : "Mend these and import again.")
        }
    }
}

extension ExportProblem {
    package var text: ErrorText {
        switch self {
        case .unwritable(let path, let reason):
            ErrorText(
                "\(SafeText.visible(path)) cannot be written: \(SafeText.visible(reason)).",
                "Name another place; nothing was left at this one.")
        case .shopItself(let path):
            ErrorText(
                "\(SafeText.visible(path)) belongs to the shop's own database.",
                "Name another file; nothing was changed.")
        case .otherFile(let path):
            ErrorText(
                "\(SafeText.visible(path)) is there already, and is a file of another kind.",
                "Name another file, or remove that one first; nothing was changed.")
        case .folderInUse(let path):
            ErrorText(
                "\(SafeText.visible(path)) is there already and not an empty folder.",
                "Name a new folder for the lists; nothing was changed in this one.")
        }
    }
}

extension ImportSummary {
    /// What was imported, or would be, a line each; safe to show.
    package var lines: [String] {
        var lines = [isDryRun ? "Nothing was changed. An import would bring" : "Imported"]
        lines[0] +=
            " \(ImportSummary.counted(orders, "order")) and \(ImportSummary.counted(customers, "new customer"))."
        if !matched.isEmpty {
            // All of them: what the file says otherwise of somebody is not taken.
            lines.append(
                "\(ImportSummary.counted(matched.count, "customer")) known by e-mail, kept as the shop has them: \(matched.joined(separator: ", "))."
            )
        }
        if !known.isEmpty {
            lines.append(
                "\(ImportSummary.counted(known.count, "order")) imported before, left alone: \(ImportSummary.some(known))."
            )
        }
        if !uncatalogued.isEmpty {
            lines.append(
                "On orders only, not in the catalogue: \(ImportSummary.some(uncatalogued)).")
        }
        if restated > 0 {
            lines.append(
                "\(ImportSummary.counted(restated, "order")) had another state than follows from the history: the history counts."
            )
        }
        if let filesMissing {
            lines.append(
                "Not in the export: the contents of \(ImportSummary.counted(filesMissing.count, "attached file")). Copy the old shop's folder of files, which is called like its database and '-files', to \(filesMissing.folder)."
            )
        }
        return (lines + remarks).map { SafeText.visible($0) }
    }

    static func counted(_ number: Int, _ what: String) -> String {
        "\(number) \(what)\(number == 1 ? "" : "s")"
    }

    /// The first ten, and how many more.
    private static func some(_ names: [String]) -> String {
        let shown = names.prefix(10).joined(separator: ", ")
        return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
    }
}
