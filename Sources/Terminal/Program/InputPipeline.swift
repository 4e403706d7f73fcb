/// From bytes to events: the decoder, and behind it the scan recogniser. Pure; times are milliseconds on a
/// monotonic clock.
package struct InputPipeline: Sendable {
    package enum Output: Sendable, Hashable {
        case key(Key)
        /// A key where they are wanted with their times.
        case stroke(KeyStroke)
        case paste(String)
        case scan(String)
        case mouse(Mouse)
        case synchronizedOutput(Bool)
    }

    private var decoder: InputDecoder
    private let timing: ScanTiming
    private let prefix: String
    private var recogniser: ScanRecogniser
    private var guardian: BurstGuard
    private var listening: Listening

    package init(
        decoder: InputDecoder, timing: ScanTiming = ScanTiming(), prefix: String = "",
        listening: Listening = Listening()
    ) {
        self.decoder = decoder
        self.timing = timing
        self.prefix = prefix
        self.listening = listening
        recogniser = ScanRecogniser(timing: timing, prefix: prefix, letters: listening.letters)
        guardian = BurstGuard(gap: timing.gap)
    }

    /// Whether something is held back that a later byte, or `expire`, will decide.
    package var isHolding: Bool { deadline != nil }

    package var deadline: Int? {
        [decoder.deadline, recogniser.deadline, guardian.deadline].compactMap(\.self).min()
    }

    /// Reads keys in another way from now on; what is held back is given on.
    package mutating func listen(_ new: Listening) -> [Output] {
        guard new != listening else { return [] }
        let outputs = flushAll()
        listening = new
        recogniser = ScanRecogniser(timing: timing, prefix: prefix, letters: new.letters)
        return outputs
    }

    /// Takes bytes that were read at `now`; they may have come any time after `cameAfter`.
    package mutating func feed(
        _ bytes: some Sequence<UInt8>, at now: Int, cameAfter: Int? = nil
    ) -> [Output] {
        let cameAfter = min(now, cameAfter ?? now)
        var outputs = expire(at: cameAfter)
        let tokens = decoder.feed(bytes, at: now, cameAfter: cameAfter)
        outputs += take(tokens, at: now, cameAfter: cameAfter)
        return outputs
    }

    package mutating func expire(at now: Int) -> [Output] {
        // What the recogniser holds came before what the decoder holds.
        var outputs = pass(recogniser.flush(at: now), at: now, cameAfter: now)
        outputs += guardian.flush(at: now).map(Self.output)
        outputs += take(decoder.expire(at: now), at: now, cameAfter: now)
        return outputs
    }

    private mutating func take(_ tokens: [InputToken], at now: Int, cameAfter: Int) -> [Output] {
        var outputs: [Output] = []
        for token in tokens {
            switch token {
            case .key(let key) where listening.wantsStrokes: outputs.append(.stroke(KeyStroke(key, at: now)))
            case .key(let key):
                outputs += pass(
                    recogniser.feed(key, at: now, cameAfter: cameAfter), at: now, cameAfter: cameAfter)
            case .paste(let text):
                outputs += flushAll()
                outputs.append(.paste(text))
            case .mouse(let mouse):
                outputs += flushAll()
                outputs.append(.mouse(mouse))
            case .synchronizedOutput(let isKnown):
                outputs.append(.synchronizedOutput(isKnown))
            }
        }
        return outputs
    }

    /// What the recogniser gives on, through the guard where letters act.
    private mutating func pass(_ tokens: [ScanToken], at now: Int, cameAfter: Int) -> [Output] {
        guard listening.lettersAct else { return tokens.map(Self.output) }
        return tokens.flatMap { token -> [ScanToken] in
            switch token {
            case .key(let key): guardian.feed(key, at: now, cameAfter: cameAfter)
            case .scan: guardian.flushAll() + [token]
            }
        }.map(Self.output)
    }

    private mutating func flushAll() -> [Output] {
        let tokens = recogniser.flushAll()
        return guardian.flushAll().map(Self.output) + tokens.map(Self.output)
    }

    private static func output(_ token: ScanToken) -> Output {
        switch token {
        case .key(let key): .key(key)
        case .scan(let text): .scan(text)
        }
    }
}
