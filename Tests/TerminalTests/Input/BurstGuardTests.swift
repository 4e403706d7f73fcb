import Testing

@testable import Terminal

@Suite("What a scanner types that is no code")
struct BurstGuardTests {
    /// What comes out of keys that come `gap` milliseconds apart, and of the pause after them.
    private func typed(_ text: String, gap: Int, then key: Key? = .enter, lettersAct: Bool = true)
        -> [InputPipeline.Output]
    {
        var pipeline = InputPipeline(
            decoder: InputDecoder(), listening: Listening(lettersAct: lettersAct))
        var outputs: [InputPipeline.Output] = []
        var now = 1_000
        for byte in text.utf8 {
            outputs += pipeline.feed([byte], at: now)
            now += gap
        }
        if key == .enter { outputs += pipeline.feed([13], at: now) }
        return outputs + pipeline.expire(at: now + 1_000)
    }

    @Test(
        "on a screen where letters act, a burst with its Enter is a scan and presses nothing",
        arguments: [
            "PTSJBBBBFSCHFV", "OPSJBBBBFSCHFV", "OPTJBBBBFSCHFV", "opsjbbbbfdchfv", "PN-100", "c-9", "d10",
            "https://any.host/scan/2", "RLYOHXXXXC", "4006381333931",
        ], [0, 1, 5, 20])
    func bursts(text: String, gap: Int) {
        #expect(typed(text, gap: gap) == [.scan(text)])
    }

    @Test("what a person types is keys, none lost, none late by more than the pause")
    func people() {
        for (text, gap) in [("jjjjjj", 33), ("c", 0), ("fx", 5), ("nab", 90), ("/sofa", 120)] {
            #expect(typed(text, gap: gap) == text.map { .key(.character($0)) } + [.key(.enter)], "\(text)")
        }
        var pipeline = InputPipeline(decoder: InputDecoder(), listening: Listening(lettersAct: true))
        #expect(pipeline.feed([UInt8(ascii: "c")], at: 10).isEmpty)
        #expect(pipeline.deadline == 10 + BurstGuard.pause + 1)
        #expect(pipeline.expire(at: 10 + BurstGuard.pause + 1) == [.key(.character("c"))])
    }

    @Test("a burst without an end is the keys it was, and other keys never wait")
    func others() {
        #expect(typed("jjjjkkkk", gap: 2, then: nil) == "jjjjkkkk".map { .key(.character($0)) })
        var pipeline = InputPipeline(decoder: InputDecoder(), listening: Listening(lettersAct: true))
        #expect(pipeline.feed([1], at: 10) == [.key(.control("a"))])
        #expect(pipeline.feed([13], at: 12) == [.key(.enter)])
        // What waits goes before what does not.
        _ = pipeline.feed([UInt8(ascii: "x")], at: 20)
        #expect(pipeline.feed([1], at: 22) == [.key(.character("x")), .key(.control("a"))])
    }

    @Test("codes are codes as before, and in a field letters are text")
    func codes() {
        #expect(typed("OPTSJBBBBBCCSKH", gap: 3) == [.scan("OPTSJBBBBBCCSKH")])
        #expect(
            typed("PN-100", gap: 3, lettersAct: false)
                == "PN-100".map { .key(.character($0)) } + [.key(.enter)])
    }

    @Test("of keys at random times none is lost, invented or out of order")
    func random() {
        var numbers = Numbers(seed: 7)
        var pipeline = InputPipeline(decoder: InputDecoder(), listening: Listening(lettersAct: true))
        let letters = Array("abcdOPTSJB19".utf8)
        var (sent, came) = ([UInt8](), [UInt8]())
        var now = 0
        func take(_ outputs: [InputPipeline.Output]) {
            for output in outputs {
                switch output {
                case .key(.character(let character)): came += Array(String(character).utf8)
                case .scan(let text): came += Array(text.utf8)
                default: break
                }
            }
        }
        for _ in 0..<20_000 {
            now += [0, 1, 8, 30, 60, 200][numbers.next(below: 6)]
            take(pipeline.expire(at: now))
            if numbers.next(below: 9) == 0 {
                take(pipeline.feed([13], at: now))
            } else {
                let letter = letters[numbers.next(below: letters.count)]
                sent.append(letter)
                take(pipeline.feed([letter], at: now))
            }
        }
        take(pipeline.expire(at: now + 5_000))
        #expect(came == sent)
    }
}
