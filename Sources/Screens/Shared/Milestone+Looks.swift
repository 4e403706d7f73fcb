import Core
import Terminal

/// A milestone looks as its state does, but for one that waits for the client.
extension Milestone {
    package var style: Style { isWaitingForClient ? .statusWaiting : state.style }

    package func glyph(_ glyphs: Glyphs) -> Character { isWaitingForClient ? "?" : state.glyph(glyphs) }

    /// Where it stands, as its sign says it.
    package var words: String { isWaitingForClient ? OrderStatus.waitingOnClient.words : state.words }

    private var isWaitingForClient: Bool { approval == .pending && state == .inProgress }
}
