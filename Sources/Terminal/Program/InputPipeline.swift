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
        guardian.takesUnended = listening.bursts == .scan
    }

    /// Whether something is held back that a later byte, or `expire`, will decide.
    package var isHolding: Bool { deadline != nil }

    package var deadline: Int? {
        [decoder.deadline, recogniser.deadline, guardian.deadline(before: recogniser.heldAfter)]
            .compactMap(\.self).min()
    }

    /// Reads keys in another way from now on. What that way would read otherwise is given on first; a screen that comes
    /// up in the middle of a code breaks no scan.
    package mutating func listen(_ new: Listening) -> [Output] {
        guard new != listening else { return [] }
        let isReadAlike = new.letters == listening.letters && new.wantsStrokes == listening.wantsStrokes
        let isHeldAlike = new.bursts == listening.bursts
        let outputs =
            !isReadAlike ? flushAll() : isHeldAlike ? [] : guardian.flushAll().map(Self.output)
        listening = new
        guardian.takesUnended = new.bursts == .scan
        if !isReadAlike {
            recogniser = ScanRecogniser(timing: timing, prefix: prefix, letters: new.letters)
        }
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
        // What the guard holds came before what the recogniser holds, and that before what the decoder holds.
        var outputs = pass(recogniser.flush(at: now))
        outputs += guardian.flush(at: now, before: recogniser.heldAfter).map(Self.output)
        outputs += take(decoder.expire(at: now), at: now, cameAfter: now)
        return outputs
    }

    private mutating func take(_ tokens: [InputToken], at now: Int, cameAfter: Int) -> [Output] {
        var outputs: [Output] = []
        for token in tokens {
            switch token {
            case .key(let key) where listening.wantsStrokes: outputs.append(.stroke(KeyStroke(key, at: now)))
            case .key(let key):
                outputs += pass(recogniser.feed(key, at: now, cameAfter: cameAfter))
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

    /// What the recogniser gives on, through the guard where bursts are scans.
    private mutating func pass(_ tokens: [TimedToken]) -> [Output] {
        guard listening.bursts != .text else { return tokens.map { Self.output($0.token) } }
        return tokens.flatMap { item -> [ScanToken] in
            switch item.token {
            case .key(let key): guardian.feed(key, at: item.at, cameAfter: item.cameAfter)
            case .scan: guardian.flushAll() + [item.token]
            }
        }.map(Self.output)
    }

    /// Something that is no key came after all that is held.
    private mutating func flushAll() -> [Output] {
        pass(recogniser.flushAll()) + guardian.flushAll().map(Self.output)
    }

    private static func output(_ token: ScanToken) -> Output {
        switch token {
        case .key(let key): .key(key)
        case .scan(let text): .scan(text)
        }
    }
}
