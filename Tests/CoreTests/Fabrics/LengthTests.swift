import Testing

@testable import Core

@Suite("Lengths of fabric")
struct LengthTests {
    @Test(
        "yards are read as people type them",
        arguments: [
            ("5", 500), ("5.5", 550), ("5,25", 525), ("5 1/2", 550), ("1/4", 25), (" 12 ", 1200), (".5", 50),
            ("2 1/3", 233), ("0", 0), ("9999", 999_900),
        ])
    func yards(text: String, hundredths: Int) {
        #expect(Yards(text)?.hundredths == hundredths)
    }

    @Test(
        "what is no length is refused",
        arguments: [
            "", "five", "-1", "1/0", "5 5", "5.123", "1 2/1", "10000", "5..5", "99999999999999999999", "٥",
        ])
    func refused(text: String) { #expect(Yards(text) == nil) }

    @Test("what is written can be read again", arguments: [0, 5, 25, 50, 100, 525, 550, 1234, 999_900])
    func roundTrip(hundredths: Int) {
        #expect(Yards(Yards(hundredths: hundredths).text)?.hundredths == hundredths)
    }

    @Test(
        "inches may carry their sign",
        arguments: [("54", 5400), ("13 1/2\"", 1350), ("27 in", 2700), ("13.5″", 1350)])
    func inches(text: String, hundredths: Int) { #expect(Inches(text)?.hundredths == hundredths) }
}
