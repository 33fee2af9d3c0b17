/// What a ledger keeps, as one who reads it gets it.
package final class LedgerContents {
  /// The files that its records came from; places count them from 0.
  package let files: [ReadFile]
  /// What was said of them when they were read.
  package let warnings: [Warning]
  /// The rows of the team list that hold.
  package let team: [Placed<Person>]
  private var records: ReadRecords

  package init(files: [ReadFile], warnings: [Warning], team: [Placed<Person>], records: consuming ReadRecords) {
    (self.files, self.warnings, self.team) = (files, warnings, team)
    self.records = records
  }

  /// Takes the records out, which are many.
  package func takeRecords() -> ReadRecords {
    var taken = ReadRecords()
    swap(&taken, &records)
    return taken
  }
}
