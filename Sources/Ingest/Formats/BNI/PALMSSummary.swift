import Model

/// The Summary PALMS of BNI Connect, with or without the rows above its header: what each member of a chapter did in a period.
struct PALMSSummary: LogFormat {
  enum Column: String, LogColumn {
    case firstName, lastName, present, absent, late, medical, substitute
    case givenInside, givenOutside, receivedInside, receivedOutside, visitors, oneToOnes, tyfcb, ceu, testimonials, custom
  }

  static let id = "bni_palms_summary"
  static let description = FormatDescription(
    title: "BNI Connect Summary PALMS", yields: ["PALMS figures"],
    cannotKnow: "On which day something was, with whom, and, exported without headers, which chapter and period it is of.",
    knownBy: "the columns First Name, Last Name, P, A, RGI, RGO, or the same in French or Chinese")
  static let required: [Column] = [.firstName, .lastName, .present, .absent, .givenInside, .givenOutside]
  static let otherNames = BNIWords.palms

  private let head: ReportHead
  let remarks: [String]

  init(_ head: SheetHead) throws(SheetFault) {
    let report = try ReportHead(.palms, head)
    let days = try report.requiredDays()
    try report.requireChapter()
    var remarks = report.remarks
    if days.lowerBound.month != days.upperBound.month {
      remarks.append(
        "A PALMS report that does not lie inside one calendar month (\(days.lowerBound) to \(days.upperBound)) feeds the BNI pages, not the score."
      )
    }
    let unknown = head.header.filter { !$0.isEmpty && !Self.known.contains(Vocabulary.normal($0)) }.map { "`\($0.prefix(40))`" }
    if !unknown.isEmpty { remarks.append("Columns that are not known were not read: \(unknown.joined(separator: ", ")).") }
    (self.head, self.remarks) = (report, remarks)
  }

  /// The columns by all their names, in normal form.
  private static let known = Set(Column.allCases.flatMap { [$0.name] + otherNames(of: $0) }.map(Vocabulary.normal))

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let party = BNILine.Party(row[Column.firstName], row[Column.lastName])
    guard party.kind != .nobody else { throw .rejected("the name is missing") }
    var figures = PALMSFigures()
    figures.present = try row.bniCount(Column.present, "P")
    figures.absent = try row.bniCount(Column.absent, "A")
    figures.late = try row.bniCount(Column.late, "L")
    figures.medical = try row.bniCount(Column.medical, "M")
    figures.substitute = try row.bniCount(Column.substitute, "S")
    figures.givenInside = try row.bniCount(Column.givenInside, "RGI")
    figures.givenOutside = try row.bniCount(Column.givenOutside, "RGO")
    figures.receivedInside = try row.bniCount(Column.receivedInside, "RRI")
    figures.receivedOutside = try row.bniCount(Column.receivedOutside, "RRO")
    figures.visitors = try row.bniCount(Column.visitors, "V")
    figures.oneToOnes = try row.bniCount(Column.oneToOnes, "1-2-1")
    figures.tyfcb = try row.bniAmount(Column.tyfcb, "TYFCB", currency: batch.organisation.currency)
    figures.ceu = try row.bniUnits(Column.ceu, "CEU")
    figures.testimonials = try row.bniCount(Column.testimonials, "T")
    guard figures != PALMSFigures() else { throw .rejected("the row has no figure") }
    batch.records.bni.append(BNILine(place: row.place, head: head.line, content: .palms(party, figures)))
  }
}
