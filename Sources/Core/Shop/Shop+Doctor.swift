/// Examining the database.
extension Shop {
    /// Looks for damage in the file, for open orders that disagree with their history, and for attached files whose
    /// content is missing, altered or left over; changes nothing.
    /// Needs no right: whoever may read the file may know how it is.
    package func examine() throws -> ShopReport {
        let report = try reporting { try database.read { try Examination(path: database.path, $0).report() } }
        return report.with(examineAttachments())
    }
}
