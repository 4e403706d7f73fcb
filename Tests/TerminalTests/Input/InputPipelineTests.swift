import Terminal
import Testing

@Suite("from bytes to events")
struct InputPipelineTests {
    private func pipeline() -> InputPipeline {
        InputPipeline(decoder: InputDecoder())
    }

    @Test("a paste that holds a code is text")
    func pastedCode() {
        var input = pipeline()
        #expect(
            input.feed("\u{1B}[200~OPTSJBBBBBCCSKH\r\u{1B}[201~".utf8, at: 0) == [.paste("OPTSJBBBBBCCSKH\n")]
        )
    }

    @Test("keys held for a code come before the paste or click that followed them")
    func order() {
        var input = pipeline()
        #expect(
            input.feed("OP\u{1B}[200~x\u{1B}[201~".utf8, at: 0)
                == [.key(.character("O")), .key(.character("P")), .paste("x")])
        #expect(
            input.feed("O\u{1B}[<0;1;1M".utf8, at: 0)
                == [.key(.character("O")), .mouse(Mouse(.press, at: Point(x: 0, y: 0)))])
    }

    @Test("a terminal's answer in the middle of a burst does not break it")
    func answerInBurst() {
        var input = pipeline()
        #expect(
            input.feed("OPTSJBB\u{1B}[?2026;2$yBBBCCSKH\r".utf8, at: 0)
                == [.synchronizedOutput(true), .scan("OPTSJBBBBBCCSKH")])
    }

    @Test("keys that are wanted with their times come at once, none held and none taken for a scan")
    func strokes() {
        var input = pipeline()
        #expect(input.listen(Listening(wantsStrokes: true)).isEmpty)
        let outputs = input.feed("OPTSJBBBBBCCSKH\r".utf8, at: 7)
        #expect(outputs.count == 16)
        #expect(outputs.first == .stroke(KeyStroke(.character("O"), at: 7)))
        #expect(outputs.last == .stroke(KeyStroke(.enter, at: 7)))
        #expect(!input.isHolding)
        #expect(input.feed("\u{1B}[200~OPTS\u{1B}[201~".utf8, at: 9) == [.paste("OPTS")])
        #expect(input.listen(Listening()).isEmpty)
        #expect(input.feed("OPTSJBBBBBCCSKH\r".utf8, at: 20) == [.scan("OPTSJBBBBBCCSKH")])
    }

    @Test("what is held when keys are to be read otherwise is given on first")
    func otherwise() {
        var input = pipeline()
        #expect(input.feed("OPT".utf8, at: 0).isEmpty)
        #expect(
            input.listen(Listening(letters: ["Щ": "O"]))
                == "OPT".map { InputPipeline.Output.key(.character($0)) })
        #expect(input.listen(Listening(letters: ["Щ": "O"])).isEmpty)
        #expect(input.feed("Щ".utf8, at: 10).isEmpty && input.isHolding)
    }

    @Test("an O and an Escape are given up in the order they came")
    func held() throws {
        var input = pipeline()
        #expect(input.feed("O\u{1B}".utf8, at: 0).isEmpty)
        #expect(input.deadline == 25)
        #expect(input.expire(at: 25) == [.key(.character("O")), .key(.escape)])
        #expect(!input.isHolding)
    }
}
