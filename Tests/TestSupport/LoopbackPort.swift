import Foundation
import Glibc

/// Ports of this machine, for servers and clients of the tests.
package enum LoopbackPort {
    package enum Problem: Error { case none, neverOpened(Int) }

    /// One that nobody listens on now.
    package static func free() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = address(of: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 ? getsockname(socket, $0, &length) : -1
            }
        }
        guard code == 0 else { throw Problem.none }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Whether somebody takes a connection, and what they say first within `milliseconds`; nil where nobody does.
    package static func firstWords(of port: Int, within milliseconds: Int32) -> String? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = address(of: port)
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, length) }
        }
        guard code == 0 else { return nil }
        var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return "" }
        var buffer = [UInt8](repeating: 0, count: 256)
        return String(decoding: buffer.prefix(max(0, read(socket, &buffer, buffer.count))), as: UTF8.self)
    }

    /// Waits until somebody listens, for twenty seconds.
    package static func waitUntilOpen(_ port: Int) throws {
        let deadline = Date(timeIntervalSinceNow: 20)
        while firstWords(of: port, within: 0) == nil {
            guard Date() < deadline else { throw Problem.neverOpened(port) }
            poll(nil, 0, 20)
        }
    }

    private static func address(of port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
