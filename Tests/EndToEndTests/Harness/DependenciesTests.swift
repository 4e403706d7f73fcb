import Foundation
import TestSupport
import Testing

/// `.ci/dependencies` on machines that lack something, made of small stand-ins for the programs it asks.
@Suite("What make does about missing packages")
struct DependenciesTests {
    private let machine: TemporaryFolder
    private var calls: String { machine.path("calls") }

    init() throws {
        machine = try TemporaryFolder()
        for tool in ["bash", "sed", "head", "sort", "env", "cat"] {
            try FileManager.default.createSymbolicLink(
                atPath: machine.path(tool), withDestinationPath: "/usr/bin/\(tool)")
        }
        try machine.write("", to: "calls")
        try stand(in: "swift", "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'")
        try stand(in: "dpkg-query", "for name in \"$@\"; do printf '%s=installed ' \"$name\"; done")
        try stand(in: "apt-get", "echo \"apt-get $*\" >>\(machine.path)/calls")
        try stand(in: "id", "echo 0")
    }

    private func stand(in tool: String, _ script: String) throws {
        try machine.write("#!/bin/sh\n\(script)\n", to: tool, executable: true)
    }

    private func lack(_ package: String) throws {
        try stand(
            in: "dpkg-query",
            "for name in \"$@\"; do [ $name = \(package) ] || printf '%s=installed ' \"$name\"; done; exit 1")
    }

    private func ask(for task: String) throws -> (result: ToolResult, calls: String) {
        let result = try Tool.run(
            "/bin/bash", [Checkout.path + "/.ci/dependencies", task], environment: ["PATH": machine.path])
        return (result, try String(contentsOfFile: calls, encoding: .utf8))
    }

    @Test("nothing is said and apt is not asked when all is there", arguments: ["run", "test", "bench"])
    func complete(task: String) throws {
        let (result, calls) = try ask(for: task)
        #expect(result.status == 0)
        #expect(result.output == "" && result.error == "")
        #expect(calls == "")
    }

    @Test("root gets exactly what is missing installed")
    func root() throws {
        try lack("libqrencode-dev")
        let (result, calls) = try ask(for: "run")
        #expect(result.status == 0)
        #expect(calls.contains("apt-get update"))
        #expect(calls.contains("apt-get install -y --no-install-recommends libqrencode-dev -q\n"))
    }

    @Test("the test tools are asked for by make test, and not by make run")
    func testTools() throws {
        try lack("zbar-tools")
        #expect(try ask(for: "run").calls == "")
        #expect(try ask(for: "test").calls.contains("zbar-tools"))
    }

    @Test("without root or sudo the line to type is said, and nothing is done")
    func ordinaryUser() throws {
        try stand(in: "id", "echo 1000")
        try lack("tmux")
        let (result, calls) = try ask(for: "test")
        #expect(result.status == 1)
        #expect(result.error.contains("    apt-get install -y --no-install-recommends tmux\n"))
        #expect(calls == "")
    }

    @Test("sudo that asks nothing is used")
    func sudo() throws {
        try stand(in: "id", "echo 1000")
        try stand(in: "sudo", "[ $1 = -n ] || { echo sudo >>\(machine.path)/calls; exec \"$@\"; }")
        try lack("tmux")
        let (result, calls) = try ask(for: "test")
        #expect(result.status == 0)
        #expect(calls.contains("sudo\napt-get update"))
    }

    @Test("without Swift, where to get it is said, and nothing is installed")
    func noSwift() throws {
        try FileManager.default.removeItem(atPath: machine.path("swift"))
        try lack("libqrencode-dev")
        let (result, calls) = try ask(for: "run")
        #expect(result.status == 1)
        #expect(result.error.contains("https://www.swift.org/install/linux/"))
        #expect(result.error.contains("apt-get install -y --no-install-recommends libqrencode-dev"))
        #expect(calls == "")
    }

    @Test("a Swift that is too old is told from one that is not there")
    func oldSwift() throws {
        try stand(in: "swift", "echo 'Swift version 5.10 (swift-5.10-RELEASE)'")
        let (result, _) = try ask(for: "run")
        #expect(result.status == 1)
        #expect(result.error.contains("this is 5.10"))
    }

    @Test("an installation that fails says so and what to type")
    func aptFails() throws {
        try stand(in: "apt-get", "echo 'no network' >&2; exit 100")
        try lack("tmux")
        let (result, _) = try ask(for: "test")
        #expect(result.status == 1)
        #expect(result.error.contains("no network"))
        #expect(result.error.contains("apt-get update && apt-get install -y --no-install-recommends tmux"))
    }

    @Test("a system without apt is told what to look for")
    func otherSystem() throws {
        try FileManager.default.removeItem(atPath: machine.path("apt-get"))
        let (result, _) = try ask(for: "run")
        #expect(result.status == 1)
        #expect(result.error.contains("libqrencode-dev"))
    }
}
