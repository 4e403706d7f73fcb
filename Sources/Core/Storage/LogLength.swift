import CSQLite
import Synchronization

/// How many pages the write-ahead log had after the last commit of this process. The log's file does not
/// tell: it is written over from the start and does not shrink.
final class LogLength: Sendable {
    private let count = Atomic<Int>(0)

    var pages: Int { count.load(ordering: .relaxed) }

    /// Has SQLite tell of every commit on `connection`, which this object must outlive.
    func watch(_ connection: OpaquePointer) {
        _ = sqlite3_wal_hook(
            connection,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                let length = Unmanaged<LogLength>.fromOpaque(context).takeUnretainedValue()
                length.count.store(Int(pages), ordering: .relaxed)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
