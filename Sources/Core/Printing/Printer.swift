/// A printer that the print system has.
package struct Printer: Sendable, Hashable {
    /// What `lp -d` takes.
    package let name: String
    /// What people call it: "Laser in the office".
    package let description: String
    package let isDefault: Bool
    package let acceptsJobs: Bool
    package let trouble: PrinterTrouble?
    package let isPrinting: Bool

    package init(
        name: String, description: String, isDefault: Bool, acceptsJobs: Bool, trouble: PrinterTrouble?,
        isPrinting: Bool
    ) {
        self.name = name
        self.description = description
        self.isDefault = isDefault
        self.acceptsJobs = acceptsJobs
        self.trouble = trouble
        self.isPrinting = isPrinting
    }

    package var standing: String {
        if !acceptsJobs { return "takes no jobs" }
        return trouble?.words ?? (isPrinting ? "printing" : "ready")
    }
}
