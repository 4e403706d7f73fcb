/// Examining the database.
extension Shop {
    /// Looks for damage in the file, for open orders that disagree with their history, for attached files whose
    /// content is missing, altered or left over, for templates of letters that cannot be used, and for an audit trail and
    /// a history that were tampered with; changes nothing. Needs no right: whoever may read the file may know how it is.
    /// - Parameter auditHead: an end of the audit trail that is known from paper, which must still be in it.
    package func examine(auditHead: AuditHead? = nil) throws -> ShopReport {
        let report = try reporting {
            try database.read { try Examination(path: database.path, auditHead: auditHead, $0).report() }
        }
        let templates = LetterTemplates(folder: mailFolder).problems().map { problem in
            let instead =
                problem.fault == .unknownLetter
                ? "It is never read" : "The built-in letter is sent instead; `opts mail template` prints it"
            return "A template of letters: \(problem.sentence). \(instead)."
        }
        return report.with(examineAttachments(), templates: templates)
    }
}
