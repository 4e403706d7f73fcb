import Foundation

/// Letters five rows high, made of blocks.
enum BlockFont {
    static let rows = 5

    /// A drawn word: how wide it is, and in each row the stretches that are inked.
    struct Picture: Sendable, Hashable {
        let width: Int
        let runs: [[Range<Int>]]
    }

    /// The shape and the word beside it. Letters are drawn as capitals without their accents; what the font lacks is
    /// a question mark.
    static func picture(of shape: Banner.Shape, word: String) -> Picture {
        picture(
            of: [bitmap(of: shape)] + (word.isEmpty ? [] : ["...|...|...|...|..."]) + bitmaps(of: word))
    }

    /// A word alone.
    static func picture(of word: String) -> Picture { picture(of: bitmaps(of: word)) }

    private static func bitmaps(of word: String) -> [String] {
        word.uppercased().map { letters[$0] ?? letters[base(of: $0)] ?? unknown }
    }

    private static func picture(of bitmaps: [String]) -> Picture {
        let columns = bitmaps.map { $0.split(separator: "|").map(Array.init) }
        let lines = (0..<rows).map { row in columns.map { String($0[row]) }.joined(separator: ".") }
        return Picture(width: lines.first?.count ?? 0, runs: lines.map(runs(of:)))
    }

    private static func runs(of line: String) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (index, ink) in (line + ".").enumerated() {
            if ink == "#", start == nil { start = index }
            if ink != "#", let from = start {
                runs.append(from..<index)
                start = nil
            }
        }
        return runs
    }

    /// `E` for `É`: the first scalar of the character's canonical decomposition.
    private static func base(of character: Character) -> Character {
        String(character).decomposedStringWithCanonicalMapping.first.flatMap { decomposed in
            decomposed.unicodeScalars.first.map(Character.init)
        } ?? character
    }

    private static func bitmap(of shape: Banner.Shape) -> String {
        switch shape {
        case .ready: ".###.|#...#|#...#|#...#|.###."
        case .tick: "......#|.....#.|#...#..|.#.#...|..#...."
        case .again: "#.#..|.#.#.|..#.#|.#.#.|#.#.."
        case .cross: "#...#|.#.#.|..#..|.#.#.|#...#"
        }
    }

    private static let unknown = "###.|...#|.##.|....|.#.."

    private static let letters: [Character: String] = [
        "A": ".###.|#...#|#####|#...#|#...#",
        "B": "####.|#...#|####.|#...#|####.",
        "C": ".####|#....|#....|#....|.####",
        "D": "####.|#...#|#...#|#...#|####.",
        "E": "#####|#....|####.|#....|#####",
        "F": "#####|#....|####.|#....|#....",
        "G": ".####|#....|#..##|#...#|.####",
        "H": "#...#|#...#|#####|#...#|#...#",
        "I": "###|.#.|.#.|.#.|###",
        "J": "..###|...#.|...#.|#..#.|.##..",
        "K": "#...#|#..#.|###..|#..#.|#...#",
        "L": "#....|#....|#....|#....|#####",
        "M": "#...#|##.##|#.#.#|#...#|#...#",
        "N": "#...#|##..#|#.#.#|#..##|#...#",
        "O": ".###.|#...#|#...#|#...#|.###.",
        "P": "####.|#...#|####.|#....|#....",
        "Q": ".###.|#...#|#.#.#|#..#.|.##.#",
        "R": "####.|#...#|####.|#..#.|#...#",
        "S": ".####|#....|.###.|....#|####.",
        "T": "#####|..#..|..#..|..#..|..#..",
        "U": "#...#|#...#|#...#|#...#|.###.",
        "V": "#...#|#...#|#...#|.#.#.|..#..",
        "W": "#...#|#...#|#.#.#|##.##|#...#",
        "X": "#...#|.#.#.|..#..|.#.#.|#...#",
        "Y": "#...#|.#.#.|..#..|..#..|..#..",
        "Z": "#####|...#.|..#..|.#...|#####",
        "0": ".###.|#..##|#.#.#|##..#|.###.",
        "1": ".#.|##.|.#.|.#.|###",
        "2": "####.|....#|.###.|#....|#####",
        "3": "####.|....#|.###.|....#|####.",
        "4": "#...#|#...#|#####|....#|....#",
        "5": "#####|#....|####.|....#|####.",
        "6": ".###.|#....|####.|#...#|.###.",
        "7": "#####|....#|...#.|..#..|..#..",
        "8": ".###.|#...#|.###.|#...#|.###.",
        "9": ".###.|#...#|.####|....#|.###.",
        "!": "#|#|#|.|#",
        "?": "###.|...#|.##.|....|.#..",
        ".": ".|.|.|.|#",
        ",": "..|..|..|.#|#.",
        "-": "...|...|###|...|...",
        ":": ".|#|.|#|.",
        "'": "#|#|.|.|.",
        "/": "....#|...#.|..#..|.#...|#....",
        "+": ".....|..#..|#####|..#..|.....",
        "#": ".#.#.|#####|.#.#.|#####|.#.#.",
        " ": "..|..|..|..|..",
    ]
}
