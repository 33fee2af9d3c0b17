/// Why nothing could be read at all: one sentence on what is wrong, where, and what to do.
package struct IngestError: Error, Sendable {
  package enum Kind: Sendable {
    /// A file or folder is not there or may not be read.
    case missing
    /// What is there cannot be used.
    case unusable
  }

  package var kind: Kind
  package var message: String

  package static func missing(_ message: String) -> IngestError { IngestError(kind: .missing, message: message) }
  package static func unusable(_ message: String) -> IngestError { IngestError(kind: .unusable, message: message) }
}
