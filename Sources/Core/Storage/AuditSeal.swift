import CSodium

/// What a hash of the audit trail is of: lists of values, put together so that no two give the same bytes.
struct AuditSeal {
    private var bytes: [UInt8] = []

    /// - Parameter previous: the hash that this one follows.
    init(after previous: ContentHash? = nil) {
        bytes.reserveCapacity(512)
        if let previous { bytes += previous.text.utf8 }
    }

    /// Each value is told by its place, its kind and its length. One that is missing takes no room, so that a column
    /// which is added at the end changes no hash from before it.
    mutating func add(_ values: [SQLArgument]) {
        for (place, value) in values.enumerated() {
            switch value {
            case .null: continue
            case .integer(let number):
                bytes.append(UInt8(truncatingIfNeeded: place))
                bytes.append(1)
                append(UInt64(bitPattern: number))
            case .text(let text):
                bytes.append(UInt8(truncatingIfNeeded: place))
                bytes.append(2)
                append(UInt64(text.utf8.count))
                bytes += text.utf8
            }
        }
        bytes.append(0xFF)
    }

    var hash: ContentHash { ContentHash(of: bytes) }

    private mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}
