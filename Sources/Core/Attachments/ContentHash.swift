import CSodium
import Foundation

/// SHA-256 of some content, as 64 hexadecimal digits in lower case. Of an attached file it is also the name of its
/// copy.
package struct ContentHash: Sendable, Hashable {
    package let text: String

    package init(of content: Data) { self = content.withUnsafeBytes { ContentHash($0) } }

    init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { ContentHash($0) } }

    private init(_ bytes: UnsafeRawBufferPointer) {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        // Without a byte there is no address, and none is read.
        _ = crypto_hash_sha256(
            &digest, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(bytes.count))
        text = String(unsafeUninitializedCapacity: 2 * digest.count) { digits in
            for (place, byte) in digest.enumerated() {
                digits[2 * place] = hexadecimalDigit(byte >> 4)
                digits[2 * place + 1] = hexadecimalDigit(byte & 15)
            }
            return 2 * digest.count
        }
    }

    /// Nil where `text` is no such hash: it must never become part of a path.
    package init?(_ text: String) {
        let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard digits, text.utf8.count == 64 else { return nil }
        self.text = text
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
