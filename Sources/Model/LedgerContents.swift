/// What a ledger keeps, as one who reads it gets it.
package final class LedgerContents {
  /// The files that its records came from; places count them from 0.
  package let files: [ReadFile]
  /// What was said of them when they were read.
  package let warnings: [Warning]
  /// The rows of the team list that hold.
  package let team: [Placed<Person>]
  /// The fields, as written, of those of them that have a person in common.
  package let teamFields: [Place: [String]]
  private var records: ReadRecords

  package init(
    files: [ReadFile], warnings: [Warning], team: [Placed<Person>], teamFields: [Place: [String]], records: consuming ReadRecords
  ) {
    (self.files, self.warnings) = (files, warnings)
    (self.team, self.teamFields) = (team, teamFields)
    self.records = records
  }

  /// Takes the records out, which are many.
  package func takeRecords() -> ReadRecords {
    var taken = ReadRecords()
    swap(&taken, &records)
    return taken
  }
}
