import Foundation

/// The name or address of a mail server: letters, digits, dots and hyphens, or an IPv6 address. Nothing else gets into
/// the URL that is made of it.
package struct MailHost: Sendable, Hashable {
    package let text: String

    package init?(_ text: String) {
        let bytes = text.utf8
        guard (1...253).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return nil }
        let isName = bytes.allSatisfy { MailHost.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E }
        var version6 = in6_addr()
        guard isName || inet_pton(AF_INET6, text, &version6) == 1 else { return nil }
        self.text = text
    }

    /// Whether it is this machine, which nobody else listens to.
    var isLoopback: Bool {
        let name = text.lowercased()
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isVersion4 = parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
        return name == "localhost" || name == "::1" || isVersion4
    }

    /// As a URL has it.
    var authority: String { text.contains(":") ? "[\(text)]" : text }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
