import Foundation

/// A letter that a test's mail server was given, as Python's email parser reads it.
package struct ReceivedLetter: Sendable {
    package struct Address: Sendable, Hashable, Decodable {
        package let name: String
        package let address: String

        package init(_ name: String, _ address: String) {
            self.name = name
            self.address = address
        }
    }

    package struct Part: Sendable, Decodable {
        package let type: String
        /// The name of a file.
        package let name: String?
        /// Nil where it is no text.
        package let text: String?
        package let bytes: Int
        /// Its first five bytes.
        package let start: String
        package let defects: [String]
    }

    package struct Content: Sendable, Decodable {
        /// In lower case, in their order.
        package let headers: [String]
        package let subject: String
        package let from, to, cc, bcc: [Address]
        package let messageID: String
        package let date: String
        package let structure: [String]
        package let parts: [Part]
        package let defects: [String]
    }

    package struct Envelope: Sendable, Decodable {
        package let from: String
        package let to: [String]
        package let encrypted: Bool
        package let user: String?
    }

    package let content: Content
    package let envelope: Envelope
    /// As it came.
    package let source: Data

    package init(content: Content, envelope: Envelope, source: Data) {
        self.content = content
        self.envelope = envelope
        self.source = source
    }

    /// Its plain text, with the line ends of this system.
    package var text: String {
        (content.parts.first { $0.type == "text/plain" }?.text ?? "").replacingOccurrences(
            of: "\r\n", with: "\n")
    }

    package var page: String { content.parts.first { $0.type == "text/html" }?.text ?? "" }
}
