import CPangoCairo
import Foundation

/// A PDF being drawn, page after page. The same drawing gives the same bytes: the only time in the file is
/// the one given.
final class PDFCanvas {
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let sink = ByteSink()
    private let typesetter: Typesetter
    private var pages = 0

    init(_ properties: DocumentProperties, typesetter: Typesetter) throws(DocumentError) {
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                .append(UnsafeBufferPointer(start: bytes, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        // Each page sets its own size.
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(sink).toOpaque(), 1, 1),
            let cairo = cairo_create(surface)
        else { throw .drawing("no surface") }
        self.surface = surface
        self.cairo = cairo
        self.typesetter = typesetter
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, properties.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, properties.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "OPTS")
        let created = PaperDate.iso(properties.createdAt, properties.zone)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, created)
    }

    deinit {
        cairo_destroy(cairo)
        // Finishing writes to the sink, which still is there.
        cairo_surface_destroy(surface)
    }

    /// Draws `page` as the next one of the file, and lets a reader jump to it by each of `bookmarks`.
    func draw(_ page: PlacedPage, bookmarks: [String] = []) {
        pages += 1
        cairo_pdf_surface_set_size(surface, page.width, page.height)
        for bookmark in bookmarks {
            cairo_pdf_surface_add_outline(
                surface, CAIRO_PDF_OUTLINE_ROOT, bookmark, "page=\(pages) pos=[0 0]",
                CAIRO_PDF_OUTLINE_FLAG_OPEN)
        }
        ink(.black)
        for element in page.elements { draw(element) }
        cairo_show_page(cairo)
    }

    /// The finished file. Nothing can be drawn after it.
    func finish() throws(DocumentError) -> Data {
        let drawn = cairo_status(cairo)
        guard drawn == CAIRO_STATUS_SUCCESS else { throw .drawing(PDFCanvas.words(drawn)) }
        cairo_surface_finish(surface)
        let written = cairo_surface_status(surface)
        guard written == CAIRO_STATUS_SUCCESS else { throw .drawing(PDFCanvas.words(written)) }
        return sink.data
    }

    private func draw(_ element: PaperElement) {
        switch element {
        case .text(let text):
            if text.ink == .white { ink(.white) }
            typesetter.draw(text, on: cairo)
            if text.ink == .white { ink(.black) }
        case .rule(let x1, let y1, let x2, let y2, let thickness):
            cairo_move_to(cairo, x1, y1)
            cairo_line_to(cairo, x2, y2)
            stroke(thickness)
        case .box(let rect, let thickness):
            ink(.white)
            cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
            cairo_fill(cairo)
            ink(.black)
            let inset = thickness / 2
            cairo_rectangle(
                cairo, rect.x + inset, rect.y + inset, rect.width - thickness, rect.height - thickness)
            stroke(thickness)
        case .fill(let rect):
            cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
            cairo_fill(cairo)
        case .tick(let rect):
            cairo_move_to(cairo, rect.x + rect.width * 0.22, rect.y + rect.height * 0.52)
            cairo_line_to(cairo, rect.x + rect.width * 0.43, rect.y + rect.height * 0.74)
            cairo_line_to(cairo, rect.x + rect.width * 0.80, rect.y + rect.height * 0.26)
            stroke(1.8)
        case .dash(let rect):
            cairo_move_to(cairo, rect.x + rect.width * 0.25, rect.y + rect.height / 2)
            cairo_line_to(cairo, rect.x + rect.width * 0.75, rect.y + rect.height / 2)
            stroke(1.8)
        case .symbol(let placed):
            // One path and one fill: a viewer that smooths edges then has no seams to smooth between modules.
            for rect in placed.inked { cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height) }
            cairo_fill(cairo)
        case .photo(let placed): draw(placed)
        }
    }

    /// The file's own bytes go into the PDF, which is small and exact; the library draws none of its dots.
    private func draw(_ placed: PlacedPhoto) {
        let photo = placed.photo
        // Only its size counts.
        let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(photo.width), Int32(photo.height))
        defer { cairo_surface_destroy(image) }
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: photo.jpeg.count)
        photo.jpeg.copyBytes(to: bytes, count: photo.jpeg.count)
        let release: cairo_destroy_func_t = { $0?.deallocate() }
        guard
            cairo_surface_set_mime_data(
                image, CAIRO_MIME_TYPE_JPEG, bytes, UInt(photo.jpeg.count), release, bytes)
                == CAIRO_STATUS_SUCCESS
        else {
            bytes.deallocate()
            return
        }
        cairo_save(cairo)
        cairo_translate(cairo, placed.frame.x, placed.frame.y)
        cairo_scale(
            cairo, placed.frame.width / Double(photo.width), placed.frame.height / Double(photo.height))
        cairo_set_source_surface(cairo, image, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    private func stroke(_ thickness: Double) {
        cairo_set_line_width(cairo, thickness)
        cairo_stroke(cairo)
    }

    private func ink(_ ink: PlacedText.Ink) {
        let level = ink == .black ? 0.0 : 1.0
        cairo_set_source_rgb(cairo, level, level, level)
    }

    private static func words(_ status: cairo_status_t) -> String {
        cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
    }
}
