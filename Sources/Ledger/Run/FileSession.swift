import GRDB
import Model

/// What is being taken in of one file; given up as a whole where the file has to be read again.
final class FileSession {
  /// Its place among the files of the run, and its row.
  let index: UInt32
  let file: Int64
  /// The first record that may be the file's own.
  let first: Int64
  var claims: Claims
  var sources: SourceLines
  var counts = FileCounts()
  var asides: [String: Int] = [:]
  var malformedEmails: Set<String> = []
  var bni: [BNILine] = []
  /// What the ledger has of an earlier version of the file.
  var earlier: EarlierVersion?

  init(_ db: Database, index: UInt32, file: Int64, next: Int64) throws {
    (self.index, self.file, first) = (index, file, next)
    claims = Claims(next: next)
    sources = try SourceLines(db, file: file)
  }
}

/// What became of the rows of a file in a run.
package struct FileCounts: Hashable, Sendable {
  package var new = 0
  package var known = 0
  package var rejected = 0

  package init(new: Int = 0, known: Int = 0, rejected: Int = 0) { (self.new, self.known, self.rejected) = (new, known, rejected) }

  static func += (a: inout FileCounts, b: FileCounts) {
    a = FileCounts(new: a.new + b.new, known: a.known + b.known, rejected: a.rejected + b.rejected)
  }
}
