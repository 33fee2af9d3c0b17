/// What was read from where, and what could not be used.
package struct ImportReport: Sendable {
  package var files: [ReadFile] = []
  /// In order of file and line.
  package var rejects: [Reject] = []
  /// In order of message.
  package var warnings: [Warning] = []

  package init() {}

  /// Rows that could not be used, without files that could not be used as a whole.
  package var rejectedRows: Int { rejects.filter { !$0.isWholeFile }.count }

  /// For each file the first of those that are kept in the same ledger, which are one union of records already; else itself.
  package var unions: [UInt32] {
    var first: [String: UInt32] = [:]
    return files.enumerated().map { index, file in
      guard let ledger = file.ledger else { return UInt32(index) }
      return first[ledger]
        ?? {
          first[ledger] = UInt32(index); return UInt32(index)
        }()
    }
  }

  /// Records used, duplicates apart.
  package var recordCount: Int { files.reduce(0) { $0 + $1.records - $1.duplicates } }
}

/// A file and what became of its rows.
package struct ReadFile: Hashable, Sendable {
  /// The path as given or found.
  package var path: String
  /// The sheet of a workbook; nil where the file is one table.
  package var sheet: String?
  /// The path of the ledger that keeps its records; nil where it was read itself.
  package var ledger: String?
  /// The id of the reader that claimed it, such as `native`; nil where none did.
  package var reader: String?
  /// Which activities it holds, in words.
  package var activities: [String] = []
  /// The header as it stands; empty where there is none.
  package var header: [String] = []
  /// Rows read as records, duplicates among them.
  package var records = 0
  /// Records that an earlier file had already given.
  package var duplicates = 0
  /// Rows that could not be used.
  package var rejected = 0
  /// Rows that are in order but of no use here, such as somebody's who is not in the team list.
  package var leftAside = 0
  /// It was recognised, but something is wrong with it as a whole.
  package var isUnusable = false

  /// Its rows went into the report.
  package var isUsed: Bool { reader != nil && !isUnusable }

  /// It was not used, and by its content or its name it should have been: a log with a fault, or a table of some program.
  package var isMissed: Bool {
    !isUsed && (reader != nil || isUnusable || [".csv", ".tsv", ".xlsx", ".xls"].contains { path.lowercased().hasSuffix($0) })
  }

  package init(path: String, sheet: String? = nil) {
    self.path = path
    self.sheet = sheet
  }

  /// The path with the sheet, as `logs.xlsx, sheet Contacts`.
  package var title: String { path + (sheet.map { ", sheet \($0)" } ?? "") }
}

/// A row, or a whole file, that could not be used, and why.
package struct Reject: Hashable, Sendable {
  package var place: Place
  /// The fields as they stood; empty where the whole file is meant.
  package var fields: [String]
  package var reason: String
  /// The nearest value that would be accepted.
  package var suggestion: String?

  /// The whole file is meant, not one row.
  package var isWholeFile: Bool { fields.isEmpty }

  package init(place: Place, fields: [String], reason: String, suggestion: String? = nil) {
    self.place = place
    self.fields = fields
    self.reason = reason
    self.suggestion = suggestion
  }
}

/// Something a reader of the report should know about what was read.
package struct Warning: Hashable, Sendable {
  /// A sentence that is the same however the records were spread over files.
  package var message: String
  /// Where, as `contacts.csv:12`; empty where the message says it all.
  package var places: [String]

  package init(_ message: String, places: [String] = []) {
    self.message = message
    self.places = places
  }
}

/// The columns of `rejects.csv`, which is written by one module and read back by another.
package enum RejectsTable {
  /// Before the fields, which are called `field_1` and so on.
  package static let columns = ["file", "sheet", "line", "reason", "suggestion"]
  /// In the row that holds a file's header in the place of fields.
  package static let headerReason = "columns of this file"
}
