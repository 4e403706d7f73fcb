import Foundation

/// Where the drawing library's bytes go. A class, because the library keeps a pointer to it.
final class ByteSink {
    private(set) var data = Data()

    func append(_ bytes: UnsafeBufferPointer<UInt8>) { data.append(bytes) }
}
