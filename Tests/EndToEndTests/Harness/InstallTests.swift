import Foundation
import TestSupport
import Testing

@Suite("make install")
struct InstallTests {
    @Test("puts the program, its themes and its completions under the prefix, and nothing elsewhere")
    func installs() throws {
        let opts = try Opts()
        let prefix = opts.home.path("usr")
        let result = try Tool.run("bash", [Checkout.path + "/.ci/install", opts.program, prefix])
        #expect(result.status == 0, "\(result.error)")

        #expect(try Tool.run(prefix + "/bin/opts", ["--help"]).output == opts.run(["--help"]).output)
        for completion in [
            "bash-completion/completions/opts", "zsh/site-functions/_opts",
            "fish/vendor_completions.d/opts.fish",
        ] {
            let script = try String(contentsOfFile: "\(prefix)/share/\(completion)", encoding: .utf8)
            #expect(script.contains("opts"))
        }
        let themes = try FileManager.default.contentsOfDirectory(atPath: Checkout.path + "/themes")
        let installed = try FileManager.default.contentsOfDirectory(atPath: prefix + "/share/opts/themes")
        #expect(Set(installed) == Set(themes.filter { $0.hasSuffix(".toml") }))
        #expect(try FileManager.default.contentsOfDirectory(atPath: opts.home.path) == ["usr"])
    }
}
