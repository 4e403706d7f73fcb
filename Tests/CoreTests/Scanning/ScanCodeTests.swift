import Testing

@testable import Core

/// A code of the printed grammar.
struct CodeVector: Sendable {
    let kind: ScanCode.Kind
    let number: Int
    let revision: Int
    let text: String

    static let all = [
        CodeVector(kind: .order, number: 1, revision: 1, text: "OPTSJBBBBBCCSKH"),
        CodeVector(kind: .order, number: 42, revision: 1, text: "OPTSJBBBBDPCFRG"),
        CodeVector(kind: .order, number: 42, revision: 2, text: "OPTSJBBBBDPDRLK"),
        CodeVector(kind: .milestone, number: 1_000_000, revision: 1, text: "OPTSSBXGDGBCGKH"),
        CodeVector(kind: .piece, number: 7, revision: 3, text: "OPTSPBBBBBKFNFG"),
        CodeVector(kind: .command, number: 1, revision: 0, text: "OPTSCBBBBBCBRJK"),
    ]
}

@Suite("Scan codes")
struct ScanCodeTests {
    @Test("the check value of CRC-12 is the published one")
    func checkValue() {
        #expect(CRC12.of("123456789".utf8) == 0xF5B)
        #expect(CRC12.of([]) == 0)
    }

    @Test("the vectors of the printed grammar are written and read", arguments: CodeVector.all)
    func printedVectors(_ vector: CodeVector) throws {
        let code = try #require(
            ScanCode(kind: vector.kind, number: vector.number, revision: vector.revision))
        #expect(code.text == vector.text)
        #expect(ScanReading.read(vector.text) == .code(code))
        #expect(ScanReading.read(vector.text.lowercased()) == .code(code))
    }

    @Test("any code reads back as itself", arguments: ScanCode.Kind.allCases)
    func roundTrip(_ kind: ScanCode.Kind) throws {
        for number in [0, 1, 15, 16, 16_777_215] + Array(stride(from: 7, to: 16_777_215, by: 20_011)) {
            let code = try #require(ScanCode(kind: kind, number: number, revision: number % 16))
            #expect(code.text.utf8.count == ScanCode.length)
            #expect(ScanReading.read(code.text) == .code(code))
        }
    }

    @Test("a number that has no room in a code makes none", arguments: [-1, 16_777_216, .max, .min])
    func outOfRange(_ number: Int) {
        #expect(ScanCode(kind: .order, number: number, revision: 0) == nil)
    }

    @Test("a revision is kept modulo 16")
    func revisions() throws {
        let code = try #require(ScanCode(kind: .order, number: 5, revision: 19))
        #expect(code.revision == 3)
        #expect(code.isOf(revision: 3) && code.isOf(revision: 35))
        #expect(!code.isOf(revision: 4))
    }

    @Test("every single wrong letter is caught", arguments: CodeVector.all)
    func wrongLetters(_ vector: CodeVector) {
        let right = Array(vector.text.utf8)
        for place in right.indices {
            for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") where letter != right[place] {
                var wrong = right
                wrong[place] = letter
                let reading = ScanReading.read(String(decoding: wrong, as: UTF8.self))
                if place < 4 {
                    #expect(reading == .other(String(decoding: wrong, as: UTF8.self)))
                } else {
                    #expect(reading == (ScanAlphabet.digit(letter) == nil ? .layout : .damaged))
                }
            }
        }
    }

    @Test("every swap of neighbours is caught", arguments: CodeVector.all)
    func swaps(_ vector: CodeVector) {
        let right = Array(vector.text.utf8)
        for place in right.indices.dropLast() where right[place] != right[place + 1] {
            var wrong = right
            wrong.swapAt(place, place + 1)
            let text = String(decoding: wrong, as: UTF8.self)
            if case .code = ScanReading.read(text) { Issue.record("\(text) was taken for a code") }
        }
    }

    @Test("every code cut short or doubled is damaged")
    func lengths() {
        let text = "OPTSJBBBBDPCFRG"
        for count in 4..<15 { #expect(ScanReading.read(String(text.prefix(count))) == .damaged) }
        #expect(ScanReading.read(text + "B") == .damaged)
        #expect(ScanReading.read(text + text) == .layout)  // its O is in no alphabet
        #expect(ScanReading.read("OPTSJBBBB DPCFRG") == .damaged)
    }
}
