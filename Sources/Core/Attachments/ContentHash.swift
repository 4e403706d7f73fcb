import CSodium
import Foundation

/// SHA-256 of a file's content, as 64 hexadecimal digits in lower case: also the name of its copy.
package struct ContentHash: Sendable, Hashable {
    package let text: String

    package init(of content: Data) {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        content.withUnsafeBytes { bytes in
            // Without a byte there is no address, and none is read.
            _ = crypto_hash_sha256(
                &digest, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(bytes.count))
        }
        text = digest.map { twoDigits($0) }.joined()
    }

    /// Nil where `text` is no such hash: it must never become part of a path.
    package init?(_ text: String) {
        let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard digits, text.utf8.count == 64 else { return nil }
        self.text = text
    }
}

private func twoDigits(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
}
