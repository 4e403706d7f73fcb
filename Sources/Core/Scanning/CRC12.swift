/// CRC-12: polynomial 0x80F, initial value 0, no reflection, no final XOR. Of "123456789" it is 0xF5B.
package enum CRC12 {
    /// What a byte adds, shifted in from the top.
    private static let table: [Int] = (0..<256).map { byte in
        var remainder = byte << 4
        for _ in 0..<8 {
            remainder <<= 1
            if remainder & 0x1000 != 0 { remainder ^= 0x180F }
        }
        return remainder
    }

    /// 0…0xFFF.
    package static func of(_ bytes: some Sequence<UInt8>) -> Int {
        let table = table
        var remainder = 0
        for byte in Array(bytes) { remainder = (remainder << 8 & 0xFFF) ^ table[remainder >> 4 ^ Int(byte)] }
        return remainder
    }
}
