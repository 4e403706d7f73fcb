import Core
import Terminal

@testable import Screens

extension SampleShop {
    /// A terminal of that size, the frame's lines taken off.
    static func context(
        _ width: Int = 80, _ height: Int = 24, at moment: Instant = now, by actor: Actor? = nil,
        asked: ScanOutcome? = nil
    )
        -> Context
    {
        Context(
            now: moment, zone: zone, shopName: "Harbor Upholstery", actor: actor, totals: nil,
            size: Size(width: width, height: height),
            body: Rect(x: 0, y: 1, width: width, height: height - 2), glyphs: .unicode, asked: asked)
    }

    /// The screen's part of the terminal as it is drawn.
    static func picture(
        _ screen: some ScreenContent, _ width: Int, _ height: Int, asked: ScanOutcome? = nil
    ) -> Canvas {
        var canvas = Canvas(size: Size(width: width, height: height))
        screen.draw(on: &canvas, context(width, height, asked: asked))
        return canvas
    }

    /// Sizes at which every screen is drawn.
    static let sizes = [(80, 24), (132, 43), (60, 16)]
}
