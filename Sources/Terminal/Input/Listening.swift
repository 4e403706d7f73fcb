/// How a program wants its keys to be read.
package struct Listening: Sendable, Hashable {
    package enum Bursts: Sendable, Hashable {
        /// Text, as what a person types.
        case text
        /// A scan where an end mark follows, since that would act on what the letters have found; else text.
        case scanWhereEnded
        /// A scan whatever ends it, since letters are keys that act, or since this is where things are scanned.
        case scan
    }

    /// The letters of codes by what this terminal has learnt to be typed for them; empty where they are typed as they
    /// are.
    package let letters: [Character: Character]
    /// Whether every key is wanted with its time, and none taken for a scan.
    package let wantsStrokes: Bool
    /// What becomes of what a scanner types that is no code.
    package let bursts: Bursts

    package init(
        letters: [Character: Character] = [:], wantsStrokes: Bool = false, bursts: Bursts = .text
    ) {
        self.letters = letters
        self.wantsStrokes = wantsStrokes
        self.bursts = bursts
    }
}
