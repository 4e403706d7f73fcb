import Foundation

/// A work order of the same content made by ReportLab, as the old system made it: a page of text with a QR code
/// for the order and one for each of six milestones.
enum ReportLab {
    /// Milliseconds for one document of one page, in a Python that is already running: its start is not counted.
    static func millisecondsPerPage() throws -> Double { try run(documents: 15, pages: 1) }

    /// Milliseconds for one document of a hundred pages.
    static func millisecondsPerHundredPages() throws -> Double { try run(documents: 1, pages: 100) }

    private static func run(documents: Int, pages: Int) throws -> Double {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program, "\(documents)", "\(pages)"]
        process.standardOutput = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let milliseconds = Double(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw BenchFailure.ended(program: "ReportLab", status: process.terminationStatus, said: said)
        }
        return milliseconds
    }

    /// Prints the median of the milliseconds a document takes.
    private static let program = """
        import io, statistics, sys, time
        from reportlab.graphics import renderPDF
        from reportlab.graphics.barcode.qr import QrCodeWidget
        from reportlab.graphics.shapes import Drawing
        from reportlab.lib.pagesizes import letter
        from reportlab.pdfgen.canvas import Canvas

        STEPS = ["Custom Material Preparation", "Project Approved, Production Kicking Off", "In Production",
                 "Awaiting Quality Check", "Passed Quality Check", "Out for Delivery"]
        FIELDS = [("Product codes", "0034-01, 0034-FAB01"), ("Quantity", "2"), ("Re-glue", "yes"),
                  ("Back style", "Tight Back"), ("Seat style", "Loose Seat"), ("New back insert", "yes"),
                  ("Back insert type", "Foam"), ("Seat insert type", "Dacron"), ("Trim style", "Nailheads"),
                  ("Placement", "Seat Edge"), ("Fabric specs", "As per work order"),
                  ("Vendor/colour", "Rushin NH1052-06"), ("Frame finish", "Touch-ups only"),
                  ("Finish specs", "Sealer if needed"), ("Topcoat", "Satin"), ("Initials", "JG")]

        def code(page, text, x, y, size):
            widget = QrCodeWidget(text, barLevel="Q")
            left, bottom, right, top = widget.getBounds()
            drawing = Drawing(size, size, transform=[size / (right - left), 0, 0, size / (top - bottom), 0, 0])
            drawing.add(widget)
            renderPDF.draw(drawing, page, x, y)

        def work_order(page, number):
            page.setFont("Helvetica-Bold", 28)
            page.drawString(54, 720, f"2026-{number:04d}")
            page.setFont("Helvetica", 14)
            page.drawString(54, 695, "Due Friday, December 18, 2026")
            page.drawString(54, 675, "Customer: Ana Moreira, 617 555 0142")
            code(page, f"OPTSJBBBBB{number % 1000:05d}", 460, 650, 90)
            page.setFont("Helvetica", 10)
            for row, (name, value) in enumerate(FIELDS):
                page.drawString(54, 640 - row * 13, name)
                page.drawString(180, 640 - row * 13, value)
            for row, step in enumerate(STEPS):
                y = 370 - row * 58
                page.rect(54, y + 18, 10, 10)
                page.drawString(74, y + 20, step)
                code(page, f"OPTSSBBBB{row}{number % 1000:05d}", 460, y, 52)
            page.showPage()

        def document(pages):
            page = Canvas(io.BytesIO(), pagesize=letter)
            for number in range(pages): work_order(page, number)
            page.getpdfdata()

        documents, pages = int(sys.argv[1]), int(sys.argv[2])
        document(1)
        times = []
        for _ in range(documents):
            start = time.perf_counter()
            document(pages)
            times.append((time.perf_counter() - start) * 1000)
        print(statistics.median(times))
        """
}
