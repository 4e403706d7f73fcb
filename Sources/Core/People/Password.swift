import CSodium

/// How hard a password hash is to try: Argon2id passes and bytes of memory.
package struct PasswordCost: Sendable, Hashable {
    package let passes: UInt64
    package let memory: Int

    /// About 200 ms on a small machine.
    package static let standard = PasswordCost(passes: 4, memory: 64 << 20)
    /// The least that libsodium takes; for tests alone.
    package static let least = PasswordCost(passes: 1, memory: 8 << 10)
}

/// A password as the database keeps it: Argon2id with its salt and cost in one line of text.
struct PasswordHash: Sendable {
    let text: String

    init(stored text: String) { self.text = text }

    /// - Throws: `PasswordProblem.noMemory` when the machine has not enough for the cost.
    init(_ password: String, cost: PasswordCost) throws(PasswordProblem) {
        guard sodium_init() >= 0 else { throw .noMemory }
        var buffer = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let status = crypto_pwhash_str(
            &buffer, password, UInt64(password.utf8.count), cost.passes, cost.memory)
        guard status == 0 else { throw .noMemory }
        text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func matches(_ password: String) -> Bool {
        guard sodium_init() >= 0, text.utf8.count < Int(crypto_pwhash_strbytes()) else { return false }
        return crypto_pwhash_str_verify(text, password, UInt64(password.utf8.count)) == 0
    }

    /// Whether the hash was made at another cost than `cost` and should be made again.
    func isOutdated(for cost: PasswordCost) -> Bool {
        crypto_pwhash_str_needs_rehash(text, cost.passes, cost.memory) != 0
    }
}

package enum PasswordProblem: Error, Sendable, Hashable {
    case tooShort(least: Int)
    case tooLong(most: Int)
    /// One of those that everybody tries first.
    case common
    /// The person's own name, e-mail address or shop.
    case name
    case noMemory
}
