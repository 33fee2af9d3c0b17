/// Who keeps records while they are read, file by file: a run of an import.
package protocol RecordKeeper: AnyObject {
  /// Takes down a file of which records may come.
  /// - Parameters:
  ///   - index: Its place among the files of the run.
  ///   - digest: Of its bytes; of all sheets of a workbook the same.
  ///   - context: A digest of all else that decides what its rows are read as; nil where that is not known beforehand.
  /// - Returns: True where the same file, read in the same way, is kept already, so that it need not be read.
  func add(_ file: ReadFile, index: UInt32, digest: [UInt8], context: [UInt8]?) throws -> Bool
  /// Makes the digests of passages.
  func passageDigester() throws -> PassageDigester
  /// True where passages of an earlier version of a file are kept.
  func hasEarlierVersion(_ file: UInt32) throws -> Bool
  /// Keeps the passages of a file, in order; returns for each whether an earlier version gave its records, so that it need not be read.
  func match(_ passages: [Passage], of file: UInt32) throws -> [Bool]
  /// Keeps what was read of a file.
  func take(_ stretch: RecordStretch, of file: UInt32) throws
  /// Forgets what was read of a file in this run: it is read again from its top, or cannot be used as a whole.
  func takeBack(_ file: UInt32) throws
  /// Keeps what is said of the files that were read.
  func note(_ warnings: [Warning]) throws
  /// The rows of the team list that hold, those of this run among them.
  func team() throws -> [Placed<Person>]
}

/// Records on their way to their keeper.
package final class RecordStretch: @unchecked Sendable {
  package let records: ReadRecords
  /// The tables begin anew: ids have nothing to do with those of earlier stretches.
  package let startsAnew: Bool
  /// The ids of the team list; a `PersonIndex` is an index in it.
  package let persons: [String]
  /// Those that the records were read from, where there is no earlier version to match them with.
  package let passages: [Passage]

  package init(_ records: consuming ReadRecords, startsAnew: Bool, persons: [String], passages: [Passage] = []) {
    self.passages = passages
    self.records = records
    self.startsAnew = startsAnew
    self.persons = persons
  }
}
