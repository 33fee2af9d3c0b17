/// A few rows of a file, known again in a later version of it by a keyed digest of their bytes.
package struct Passage: Hashable, Sendable {
  /// The first 16 bytes of what `PassageDigester` makes.
  package struct Digest: Hashable, Sendable {
    package var first: UInt64
    package var second: UInt64

    package init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }
  }

  package var digest: Digest
  /// The line of its first row.
  package var line: UInt32
  /// How many lines it has.
  package var lines: UInt32

  package init(digest: Digest, line: UInt32, lines: UInt32) { (self.digest, self.line, self.lines) = (digest, line, lines) }
}
