import Model

/// A traffic-light sheet with the total score that BNI itself gave each member.
struct OfficialLights: LogFormat {
  enum Column: String, LogColumn {
    case name, totalScore
  }

  static let id = "bni_official_lights"
  static let description = FormatDescription(
    title: "BNI traffic lights with official scores", yields: ["official BNI scores"],
    cannotKnow: "How a score came about, and often of which chapter and period it is.",
    knownBy: "the columns Name and Total Score, or Name and Total behind Week")
  static let required: [Column] = [.name]
  static let otherNames: KeyValuePairs<Column, [String]> = [.name: ["Member Name"]]

  static func claims(_ header: [String]) -> Bool { scoreCell(header) != nil }

  /// The cell of `Total Score`, else of the first `Total` behind a `WEEK`.
  private static func scoreCell(_ header: [String]) -> Int? {
    if let cell = header.firstIndex(of: "totalscore") { return cell }
    guard let week = header.firstIndex(where: { $0.hasPrefix("week") }) else { return nil }
    return header[week...].firstIndex(of: "total")
  }

  private let head: ReportHead
  private let cell: Int

  init(_ head: SheetHead) throws(SheetFault) {
    self.head = try ReportHead(.lights, head)
    cell = Self.scoreCell(head.header.map(Vocabulary.normal)) ?? 0
  }

  var remarks: [String] { head.remarks }

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let party = BNILine.Party(row[Column.name])
    guard party.kind != .nobody else { throw .rejected("the name is missing") }
    guard party.kind == .member else { return batch.setAside(row, "rows of visitors, of BNI and of totals have no light") }
    guard cell < row.cells.count, !row.cells[cell].isEmpty else {
      return batch.setAside(row, "members without a score have no light")
    }
    guard case .number(let score) = NumberReading.read(Array(row.cells[cell]), decimal: nil), (0...1000).contains(score) else {
      throw .rejected("total score: `\(excerpt(row.cells[cell]))` is no number between 0 and 1000")
    }
    batch.records.bni.append(BNILine(place: row.place, head: head.line, content: .light(party, score)))
  }
}
