import Testing

@testable import Core

@Suite("The head of the audit trail on paper")
struct AuditHeadTests {
    private let head = AuditHead(id: AuditID(1042), hash: ContentHash(of: [1, 2, 3]))

    @Test("it is short, in groups, and reads back in any case and with any gaps")
    func readsBack() {
        #expect(head.description == "1042-03905-8c6f2-c0cb4-92c53")
        for typed in [
            head.description, head.description.uppercased(), "1042 03905 8c6f2 c0cb4 92c53",
            " 1042-039058c6f2c0cb492c53\n",
        ] {
            #expect(AuditHead(typed) == head, "\(typed)")
        }
    }

    @Test(
        "what is no head is none",
        arguments: [
            "", "1042", "039058c6f2c0cb492c53", "0-03905-8c6f2-c0cb4-92c53", "1042-03905-8c6f2-c0cb4",
            "1042-03905-8c6f2-c0cb4-92c5g", "-1042-03905-8c6f2-c0cb4-92c533",
            "1042-03905-8c6f2-c0cb4-92c53-1",
            "99999999999999999999-03905-8c6f2-c0cb4-92c53", "1042-٠3905-8c6f2-c0cb4-92c53",
        ])
    func none(_ typed: String) { #expect(AuditHead(typed) == nil) }

    @Test("no two lists of values are hashed alike")
    func seals() {
        func hash(_ values: [SQLArgument]...) -> ContentHash {
            var seal = AuditSeal()
            for list in values { seal.add(list) }
            return seal.hash
        }
        let lists: [ContentHash] = [
            hash([.text("ab"), .text("c")]), hash([.text("a"), .text("bc")]), hash([.text("abc")]),
            hash([.text("ab")], [.text("c")]), hash([.null, .text("abc")]), hash([.text("1")]),
            hash([.integer(1)]), hash([.integer(49)]), hash([.text("")]), hash([]), hash([], []),
            hash([.integer(-1)]), hash([.integer(.max)]),
        ]
        #expect(Set(lists).count == lists.count)
        #expect(hash([.text("a"), .null]) == hash([.text("a")]), "a column added at the end changes nothing")
    }
}
