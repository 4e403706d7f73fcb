/// The end of the audit trail at some moment, short enough to stand on paper and to be typed again:
/// `1042-9f3ac-0de77-b1a2c-44f01`, the line's number and the first eighty bits of its hash.
///
/// A chain alone cannot show that its end was cut off and made anew: a head on paper can.
package struct AuditHead: Sendable, Hashable, CustomStringConvertible {
    private static let digits = 20
    private static let group = 5

    package let id: AuditID
    /// In lower case.
    package let start: String

    init(id: AuditID, hash: ContentHash) {
        self.id = id
        start = String(hash.text.prefix(AuditHead.digits))
    }

    /// As typed, in any case, with blanks, dashes or nothing between the groups; nil for what is no head.
    package init?(_ typed: String) {
        let parts = typed.lowercased().split { $0 == "-" || $0.isWhitespace }
        guard parts.count > 1, let id = Int64(parts[0]), id > 0 else { return nil }
        let start = parts.dropFirst().joined()
        let isHex = start.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard isHex, start.utf8.count == AuditHead.digits else { return nil }
        self.id = AuditID(id)
        self.start = start
    }

    package var description: String {
        let groups = stride(from: 0, to: start.count, by: AuditHead.group).map { place in
            String(start.dropFirst(place).prefix(AuditHead.group))
        }
        return "\(id.value)-" + groups.joined(separator: "-")
    }

    func isStart(of hash: ContentHash) -> Bool { hash.text.hasPrefix(start) }
}
