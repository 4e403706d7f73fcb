import Testing

/// What uses ncurses or the process's signals, of which there is one each: one test after the other.
@Suite("on a terminal", .serialized)
enum OnTerminal {}
