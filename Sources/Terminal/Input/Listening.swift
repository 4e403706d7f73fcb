/// How a program wants its keys to be read.
package struct Listening: Sendable, Hashable {
    /// The letters of codes by what this terminal has learnt to be typed for them; empty where they are typed as they
    /// are.
    package let letters: [Character: Character]
    /// Whether every key is wanted with its time, and none taken for a scan.
    package let wantsStrokes: Bool
    /// Whether letters are keys that act, so that what a scanner types must not press them one after the other.
    package let lettersAct: Bool

    package init(
        letters: [Character: Character] = [:], wantsStrokes: Bool = false, lettersAct: Bool = false
    ) {
        self.lettersAct = lettersAct
        self.letters = letters
        self.wantsStrokes = wantsStrokes
    }
}
