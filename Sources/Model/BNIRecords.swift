/// Everything that BNI's own reports say, each report once. Rows are in the order of reports, then of lines.
package struct BNIRecords: Sendable {
  /// In order of file.
  package var reports: [BNIReport] = []
  package var palms: [PALMSRow] = []
  package var slips: [BNISlip] = []
  package var attendance: [BNIAttendance] = []
  package var lights: [OfficialLight] = []

  package init() {}

  package var isEmpty: Bool { reports.isEmpty }

  /// The first and the last instant within a range of what feeds measures, in microseconds: the last days of PALMS periods that lie in
  /// one month, and days of meetings with a mark, of people of the team list. Nil where none lies there.
  func span(in range: ClosedRange<Int64>, _ time: LocalTime) -> ClosedRange<Int64>? {
    let periods = palms.lazy.filter { $0.party.person >= 0 && reports[Int($0.report)].month != nil }.compactMap {
      reports[Int($0.report)].to
    }
    let days = Set(periods).union(attendance.lazy.filter { $0.party.person >= 0 }.map(\.day))
    let instants = days.map { time.start(of: $0).microseconds }.filter(range.contains)
    return instants.min().flatMap { first in instants.max().map { first...$0 } }
  }
}

/// A report of BNI: what it is of. Overlapping periods are kept as they are.
package struct BNIReport: Hashable, BitwiseCopyable, Sendable {
  package enum Kind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
    case palms, slips, attendance, lights
  }

  package var kind: Kind
  /// The chapter as written, 0 where nobody said.
  package var chapter: TextPool.ID
  /// The first and the last day; nil where nobody said, which only official lights may leave open.
  package var from: Day?
  package var to: Day?
  /// When BNI made it, where it says so.
  package var runAt: Instant?
  /// Index in the files of the import report.
  package var file: UInt32

  package init(kind: Kind, chapter: TextPool.ID, from: Day?, to: Day?, runAt: Instant?, file: UInt32) {
    (self.kind, self.chapter, self.from, self.to) = (kind, chapter, from, to)
    (self.runAt, self.file) = (runAt, file)
  }

  /// The days it covers.
  package var days: ClosedRange<Day>? { if let from, let to, from <= to { from...to } else { nil } }

  /// The calendar month that holds its whole period; nil for longer reports, which no measure is read from.
  package var month: Month? {
    guard let days, days.lowerBound.month == days.upperBound.month else { return nil }
    return days.lowerBound.month
  }
}

/// Whom a cell of a BNI report names.
package struct BNIParty: Hashable, BitwiseCopyable, Sendable {
  package enum Kind: UInt8, CaseIterable, BitwiseCopyable, Codable, Sendable {
    /// The cell is empty.
    case nobody
    case member
    /// Rows that are no people: visitors, BNI itself, and the total of all rows.
    case visitors, bni, total
  }

  package var kind: Kind
  /// A member of another chapter.
  package var isOtherChapter: Bool
  /// Who of the team list it is; -1 for nobody.
  package var person: PersonIndex
  /// The name with single blanks, first name first where the report tells them apart; 0 where the cell is empty.
  package var name: TextPool.ID

  package static let nobody = BNIParty(kind: .nobody)

  package init(kind: Kind, isOtherChapter: Bool = false, person: PersonIndex = -1, name: TextPool.ID = 0) {
    (self.kind, self.isOtherChapter, self.person, self.name) = (kind, isOtherChapter, person, name)
  }
}
