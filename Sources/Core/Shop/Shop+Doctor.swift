/// Examining the database.
extension Shop {
    /// Looks for damage in the file, and for open orders that disagree with their history; changes nothing.
    /// Needs no right: whoever may read the file may know how it is.
    package func examine() throws -> ShopReport {
        try reporting { try database.read { try Examination(path: database.path, $0).report() } }
    }
}
