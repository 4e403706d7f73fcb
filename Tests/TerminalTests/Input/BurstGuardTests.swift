import Testing

@testable import Terminal

@Suite("What a scanner types that is no code")
struct BurstGuardTests {
    /// What comes out of keys that come `gap` milliseconds apart, and of the pause after them.
    private func typed(_ text: String, gap: Int, then end: String = "\r", _ bursts: Listening.Bursts = .scan)
        -> [InputPipeline.Output]
    {
        var pipeline = InputPipeline(decoder: InputDecoder(), listening: Listening(bursts: bursts))
        var outputs: [InputPipeline.Output] = []
        var now = 1_000
        for byte in (text + end).utf8 {
            // As the program's loop does, which wakes when something is due.
            while let deadline = pipeline.deadline, deadline <= now {
                outputs += pipeline.expire(at: deadline)
            }
            outputs += pipeline.feed([byte], at: now)
            now += gap
        }
        while let deadline = pipeline.deadline { outputs += pipeline.expire(at: deadline) }
        return outputs
    }

    private func keys(_ text: String) -> [InputPipeline.Output] { text.map { .key(.character($0)) } }

    private var pipeline: InputPipeline {
        InputPipeline(decoder: InputDecoder(), listening: Listening(bursts: .scan))
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
        for (text, gap) in [
            ("jjjjjj", 33), ("c", 0), ("fx", 5), ("nab", 90), ("/sofa", 120), ("2026-0042", 60),
            ("stopper", 30),
        ] {
            #expect(typed(text, gap: gap) == text.map { .key(.character($0)) } + [.key(.enter)], "\(text)")
        }
        var pipeline = pipeline
        #expect(pipeline.feed([UInt8(ascii: "c")], at: 10).isEmpty)
        #expect(pipeline.deadline == 10 + BurstGuard.pause + 1)
        #expect(pipeline.expire(at: 10 + BurstGuard.pause + 1) == [.key(.character("c"))])
    }

    @Test(
        "a burst that ends with nothing, or with Tab, is a scan and presses nothing",
        arguments: [
            "4006381333931", "036000291452", "https://any.host/scan/2", "https://shop.example.com/scan/12",
            "PTSJBBBBFSCHFV", "SXBGDGBCGKH", "opopop", "hello-o", "VENDOR 12 OPT", "OPTSJBB", "OPTSJBBBBB CC",
        ], [0, 1, 5, 12, 20, 24])
    func unended(text: String, gap: Int) {
        #expect(typed(text, gap: gap, then: "") == [.scan(text)])
        #expect(typed(text, gap: gap, then: "\t") == [.scan(text)])
        #expect(typed(text, gap: gap, then: "\r\n").first == .scan(text))
    }

    @Test("two scans that end with nothing and come one after the other press nothing")
    func unendedTwice() {
        #expect(typed("4006381333931036000291452", gap: 4, then: "") == [.scan("4006381333931036000291452")])
        #expect(
            typed("4006381333931OPTSJBBBBBCCSKH", gap: 4, then: "")
                == [.scan("4006381333931"), .scan("OPTSJBBBBBCCSKH")])
        #expect(
            typed("OPTSJBBBBBCCSKH4006381333931", gap: 4, then: "")
                == [.scan("OPTSJBBBBBCCSKH"), .scan("4006381333931")])
    }

    @Test("a line that cuts a burst after its sixth letter cuts no scan, and its late Enter is the scan's")
    func cut() {
        var pipeline = pipeline
        #expect(pipeline.feed("400638".utf8, at: 0).isEmpty)
        #expect(pipeline.expire(at: 200).isEmpty)
        #expect(pipeline.feed("1333931".utf8, at: 240).isEmpty)
        #expect(pipeline.feed([13], at: 480) == [.scan("4006381333931")])
        #expect(!pipeline.isHolding)
        #expect(pipeline.feed("400638".utf8, at: 1_000).isEmpty)
        #expect(pipeline.deadline == 1_000 + BurstGuard.tail + 1)
        #expect(pipeline.expire(at: 1_251) == [.scan("400638")])
    }

    @Test("letters that were waiting while the program was busy are one burst")
    func busy() {
        var pipeline = pipeline
        #expect(pipeline.feed("4006".utf8, at: 10).isEmpty)
        #expect(pipeline.feed("381333931".utf8, at: 400, cameAfter: 12).isEmpty)
        #expect(pipeline.expire(at: 1_000) == [.scan("4006381333931")])
    }

    @Test("keys that are held down are the keys they were, however fast they repeat")
    func heldDown() {
        for gap in [0, 2, 8, 16, 33] {
            #expect(typed("jjjjjjjjjj", gap: gap, then: "") == keys("jjjjjjjjjj"))
            #expect(typed("jjjjjjkkkkk", gap: gap, then: "") == keys("jjjjjjkkkkk"))
        }
    }

    @Test("fewer than six letters without an end are the keys they were, and other keys never wait")
    func others() {
        #expect(typed("abcde", gap: 2, then: "") == keys("abcde"))
        var pipeline = pipeline
        #expect(pipeline.feed([1], at: 10) == [.key(.control("a"))])
        #expect(pipeline.feed([13], at: 12) == [.key(.enter)])
        // What waits goes before what does not.
        _ = pipeline.feed([UInt8(ascii: "x")], at: 20)
        #expect(pipeline.feed([1], at: 22) == [.key(.character("x")), .key(.control("a"))])
        _ = pipeline.feed("4006381333931".utf8, at: 100)
        #expect(pipeline.feed([1], at: 110) == [.scan("4006381333931"), .key(.control("a"))])
        _ = pipeline.feed("4006381333931".utf8, at: 200)
        #expect(
            pipeline.feed("\u{1B}[200~x\u{1B}[201~".utf8, at: 210) == [.scan("4006381333931"), .paste("x")])
    }

    @Test("where letters are searched, a burst is a scan only with an end mark; in a field it is text")
    func elsewhere() {
        #expect(typed("settings", gap: 1, then: "", .scanWhereEnded) == keys("settings"))
        #expect(typed("settings", gap: 1, .scanWhereEnded) == [.scan("settings")])
        #expect(typed("PN-100", gap: 3, .text) == keys("PN-100") + [.key(.enter)])
    }

    @Test("a screen that comes up in the middle of a burst breaks no scan, and gets no key of it")
    func newScreen() {
        for (first, rest) in [("4006", "381333931"), ("OPTSJBB", "BBBCCSKH")] {
            var pipeline = pipeline
            #expect(pipeline.feed(first.utf8, at: 0).isEmpty)
            #expect(pipeline.listen(Listening(bursts: .scan)).isEmpty)
            #expect(pipeline.feed(rest.utf8, at: 10) + pipeline.expire(at: 500) == [.scan(first + rest)])
        }
        var pipeline = pipeline
        #expect(pipeline.feed("OPTSJBB".utf8, at: 0).isEmpty)
        #expect(pipeline.listen(Listening(bursts: .text)).isEmpty)
        #expect(pipeline.feed("BBBCCSKH\r".utf8, at: 10) == [.scan("OPTSJBBBBBCCSKH")])
        #expect(pipeline.listen(Listening(bursts: .scan)).isEmpty)
        #expect(pipeline.feed("4006".utf8, at: 20).isEmpty)
        #expect(pipeline.listen(Listening(bursts: .text)) == keys("4006"))
    }

    @Test("codes are codes as before")
    func codes() {
        #expect(typed("OPTSJBBBBBCCSKH", gap: 3) == [.scan("OPTSJBBBBBCCSKH")])
        #expect(typed("OPTSJBBBBBCCSKH", gap: 3, then: "") == [.scan("OPTSJBBBBBCCSKH")])
    }

    @Test("of keys at random times none is lost, invented or out of order")
    func random() {
        var numbers = Numbers(seed: 7)
        var pipeline = pipeline
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
