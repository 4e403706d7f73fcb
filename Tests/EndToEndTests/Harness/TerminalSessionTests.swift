import Foundation
import TestSupport
import Testing

/// The driver itself, tried on a small program that tells what it is given.
@Suite("A terminal session")
struct TerminalSessionTests {
    /// Prints each byte it reads, in hexadecimal; `q` ends it with 3, and of `z` it tells nobody.
    private static let echo = #"""
        #!/usr/bin/perl
        open(my $idle, '>', $ENV{OPTS_IDLE_PIPE}) or die;
        system('stty -icanon -echo -icrnl -ixon');
        my $resized = 0;
        $SIG{WINCH} = sub { $resized = 1 };
        syswrite(STDOUT, "\e[?2004hready @ARGV\n");
        syswrite($idle, 'i');
        while (1) {
            my $count = sysread(STDIN, my $bytes, 64);
            if ($resized) {
                $resized = 0;
                syswrite(STDOUT, "\nsize " . `stty size`);
            }
            exit 0 if defined $count && $count == 0;
            next if $bytes eq 'z';
            exit 3 if $bytes eq 'q';
            syswrite(STDOUT, join('', map { sprintf '%02x ', ord } split //, $bytes));
            syswrite($idle, 'i');
        }
        """#

    private func open(_ argument: String = "") throws -> (Opts, TerminalSession) {
        let folder = try TemporaryFolder()
        let program = try folder.write(Self.echo, to: "echo", executable: true)
        let opts = try Opts(program: program)
        // The kernel must have read the script before its folder goes.
        let session = try withExtendedLifetime(folder) { try opts.open([argument]) }
        return (opts, session)
    }

    @Test("shows what the program printed once the program is idle")
    func firstScreen() throws {
        let (_, session) = try open("for work")
        #expect(try session.screen().rows.first == "ready for work")
        #expect(try session.screen().rows.count == 24)
    }

    @Test("sends keys, text with a semicolon, and a scan with its Enter")
    func keys() throws {
        let (_, session) = try open()
        try session.press(.up, .control("s"), .character(";"), .tab)
        try session.waitUntil("1b 5b 41 13 3b 09")
        try session.type("-a;")
        try session.waitUntil("2d 61 3b")
        try session.scan("OPTS")
        try session.waitUntil("4f 50 54 53 0d")
    }

    @Test("pastes in brackets where the program asked for them")
    func paste() throws {
        let (_, session) = try open()
        try session.paste("hi")
        try session.waitUntil("1b 5b 32 30 30 7e 68 69 1b 5b 32 30 31 7e")
    }

    @Test("changes the terminal's size")
    func resize() throws {
        let (_, session) = try open()
        try session.resize(to: TerminalSize(columns: 132, rows: 43))
        try session.waitUntil("size 43 132")
    }

    @Test("tells the exit status of a program that ends")
    func end() throws {
        let (_, session) = try open()
        try session.press(.character("q"))
        #expect(try session.waitForEnd() == 3)
        #expect(throws: SessionFailure.self) { try session.waitUntil("anything") }
    }

    @Test("tells the signal of a program that was killed")
    func killed() throws {
        let (_, session) = try open()
        try session.signal(SIGKILL)
        #expect(try session.waitForEnd() == 137)
    }

    @Test("a wait fails with the screen in its message, and says whether the program was idle")
    func failure() throws {
        let (_, session) = try open()
        let unseen = try #require(throws: SessionFailure.self) {
            try session.waitUntil("a unicorn", within: 0.3) { $0.contains("a unicorn") }
        }
        #expect(unseen.description.contains("did not see it"))
        #expect(unseen.description.contains("|ready"))
        try session.press(.character("z"))
        let busy = try #require(throws: SessionFailure.self) {
            try session.waitUntil("the answer", within: 0.3) { _ in true }
        }
        #expect(busy.description.contains("not idle once"))
    }

    @Test("a shell's terminal shows what a program leaves behind")
    func shell() throws {
        let folder = try TemporaryFolder()
        let program = try folder.write(
            "#!/bin/bash\nprintf '\\e[?1049h\\e[?25l\\e[?1h\\e=\\e[?1000h'; echo away; read -r; exit 5",
            to: "leaves",
            executable: true)
        let session = try Opts(program: program).openShell()
        #expect(try session.modes() == .atRest)
        try session.type("leaves")
        try session.press(.enter)
        try session.waitUntil("away")
        let modes = TerminalModes(
            alternateScreen: true, cursorShown: false, keypad: true, cursorKeys: true, mouse: true)
        #expect(try session.modes() == modes)
        let name = try String(contentsOfFile: "/proc/\(session.pid())/comm", encoding: .utf8)
        #expect(name == "leaves\n")
        try session.press(.enter)
        try session.type("echo status $?")
        try session.press(.enter)
        try session.waitUntil("status 5")
        #expect(try session.modes() == modes)
    }

    @Test("leaves no tmux and no folder behind")
    func cleanUp() throws {
        var held: (Opts, TerminalSession)? = try open()
        let pid = try #require(try held?.1.pid())
        let home = try #require(held?.0.home.path)
        #expect(kill(pid, 0) == 0)
        held = nil
        #expect(!FileManager.default.fileExists(atPath: home))
        // The hang-up that tmux sends on its way out ends the program a moment later.
        let deadline = Date(timeIntervalSinceNow: 10)
        while kill(pid, 0) == 0 && Date() < deadline { sched_yield() }
        #expect(kill(pid, 0) != 0)
    }
}
