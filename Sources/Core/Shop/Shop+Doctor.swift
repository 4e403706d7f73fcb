/// Examining the database.
extension Shop {
    /// Looks at everything that can be wrong with the database; changes nothing.
    package func examine() throws -> ShopReport {
        try reporting { try database.read { try Examination(path: database.path, $0).report() } }
    }
}
