import Model

/// The wide attendance report of BNI: a column a meeting, a letter a member.
struct AttendanceReport: LogFormat {
  enum Column: String, LogColumn {
    case firstName, lastName
  }

  static let id = "bni_attendance"
  static let description = FormatDescription(
    title: "BNI attendance by meeting", yields: ["BNI attendance"],
    cannotKnow: "The year of its dates, which follows from the period of the report.",
    knownBy: "the columns First Name, Last Name and one for each meeting, such as Apr 01")
  static let required: [Column] = [.firstName, .lastName]
  static let otherNames: KeyValuePairs<Column, [String]> = [.firstName: BNIWords.firstName, .lastName: BNIWords.lastName]

  static func claims(_ header: [String]) -> Bool { header.contains { monthAndDay($0) != nil } }

  private let head: ReportHead
  /// The cells that hold letters, each with its day.
  private let meetings: [(cell: Int, header: String, day: Day)]
  let remarks: [String]

  init(_ head: SheetHead) throws(SheetFault) {
    let report = try ReportHead(.attendance, head)
    let days = try report.requiredDays()
    var (meetings, outside): ([(Int, String, Day)], [String]) = ([], [])
    for (cell, header) in head.header.enumerated() {
      guard let (month, day) = Self.monthAndDay(Vocabulary.normal(header)) else { continue }
      let years = days.lowerBound.month.year...days.upperBound.month.year
      let found = years.lazy.compactMap { Day(year: $0, month: month, day: day) }.filter { days.contains($0) }
      guard let first = found.first else {
        outside.append("`\(header)`")
        continue
      }
      guard found.dropFirst().isEmpty else {
        throw SheetFault(
          line: head.line,
          "the report covers \(days.lowerBound) to \(days.upperBound), in which `\(header)` is twice; export at most a year")
      }
      meetings.append((cell, header, first))
    }
    var remarks = report.remarks
    if !outside.isEmpty {
      remarks.append(
        "Columns outside the days \(days.lowerBound) to \(days.upperBound) of the report were not read: \(outside.joined(separator: ", "))."
      )
    }
    (self.head, self.meetings, self.remarks) = (report, meetings, remarks)
  }

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let party = BNILine.Party(row[Column.firstName], row[Column.lastName])
    guard party.kind != .nobody else { throw .rejected("the name is missing") }
    guard party.kind == .member else { return batch.setAside(row, "rows of visitors, of BNI and of totals tell nothing of attendance") }
    var marks: [BNILine.Mark] = []
    for meeting in meetings where meeting.cell < row.cells.count && !row.cells[meeting.cell].isEmpty {
      guard let letter = BNIWords.index(of: row.cells[meeting.cell].text, in: BNIWords.letters) else {
        throw .rejected("\(meeting.header): `\(excerpt(row.cells[meeting.cell]))` is none of the letters P, A, L, M and S")
      }
      marks.append(BNILine.Mark(day: meeting.day, letter: BNIAttendance.Letter.allCases[letter]))
    }
    batch.records.bni.append(BNILine(place: row.place, head: head.line, content: .attendance(party, marks)))
  }

  /// The month and day of a header in normal form: `apr01`, or `01apr` as spreadsheets make of it, with or without a year.
  private static func monthAndDay(_ header: String) -> (month: Int, day: Int)? {
    Array(header.utf8).withUnsafeBytes { bytes in
      var scan = ByteScan(bytes)
      var day = scan.digits(1...2)
      guard let month = scan.monthName() else { return nil }
      if day == nil { day = scan.digits(1...2) } else { _ = scan.digits(4) ?? scan.digits(2) }
      guard let day, scan.isAtEnd, (1...31).contains(day) else { return nil }
      return (month, day)
    }
  }
}
