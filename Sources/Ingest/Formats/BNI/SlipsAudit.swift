import Model

/// The Slips Audit of BNI Connect: every slip that members handed in, with who gave it to whom.
struct SlipsAudit: LogFormat {
  enum Column: String, LogColumn {
    case from, to, slipType, insideOutside, amount, ceu, detail
  }

  static let id = "bni_slips_audit"
  static let description = FormatDescription(
    title: "BNI Connect Slips Audit", yields: ["BNI slips"],
    cannotKnow: "The day of a slip; two equal rows are two slips, so that a file counts as a whole.",
    knownBy: "the columns From, To, Slip Type, Inside/Outside")
  static let required: [Column] = [.from, .to, .slipType, .insideOutside]
  static let otherNames = BNIWords.slips
  static let marksBold = true

  private let head: ReportHead

  init(_ head: SheetHead) throws(SheetFault) {
    self.head = try ReportHead(.slips, head, title: "Slips Audit Report")
    _ = try self.head.requiredDays()
  }

  var remarks: [String] { head.remarks }

  /// The detail is free text and not kept.
  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let type = row[Column.slipType].text
    guard !type.isEmpty else { throw .rejected("the type of the slip is missing") }
    guard let kind = BNIWords.index(of: type, in: BNIWords.slipTypes) else {
      let words = BNIWords.slipTypes.map { $0.written[0] }
      throw .rejected(
        reason: "unknown type of slip `\(excerpt(row[Column.slipType]))` (\(words.joined(separator: ", ")))",
        suggestion: nearest(to: type, among: words))
    }
    let (from, to) = (batch.party(row[Column.from]), batch.party(row[Column.to]))
    guard from.kind != .nobody || to.kind != .nobody else { throw .rejected("the slip names nobody") }
    let (isInside, tier) = try side(row[Column.insideOutside])
    let slip = BNILine.Slip(
      from: from, to: to, kind: BNISlip.Kind.allCases[kind], isInside: isInside, tier: tier,
      amount: try row.bniAmount(Column.amount, "TYFCB amount", currency: batch.organisation.currency),
      ceu: try row.bniUnits(Column.ceu, "CEU credits"))
    batch.records.bni.append(BNILine(place: row.place, head: head.line, content: .slip(slip)))
  }

  /// `Tier 1 (inside)`, `Tier 2 (outside)`, or one of both alone.
  private func side(_ cell: Cell) throws(RowFault) -> (isInside: Bool?, tier: UInt8) {
    let text = Vocabulary.normal(cell.text)
    if text.isEmpty { return (nil, 0) }
    let isInside = Self.says("inside", text) ? true : Self.says("outside", text) ? false : nil as Bool?
    let digits = text.hasPrefix("tier") ? text.dropFirst(4).prefix { $0.isASCII && $0.isNumber } : ""
    guard let tier = digits.isEmpty ? 0 : UInt8(digits), isInside != nil || tier > 0 else {
      throw .rejected("Inside/Outside: `\(excerpt(cell))` is neither; write Tier 1 (inside) or Tier 2 (outside)")
    }
    return (isInside, tier)
  }

  private static func says(_ word: String, _ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes { $0.holds(Array(word.utf8)) }
  }
}
