import Model

/// Notes that a measure does not apply to somebody.
struct AnnotationLog: NativeLog {
  enum Column: String, LogColumn {
    case month, person, measure, reason, note
  }

  static let activity = ActivityKind.annotation
  static let required: [Column] = [.month, .person, .measure, .reason]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let person = try batch.person(row[Column.person])
    guard !row[Column.month].isEmpty else { throw .rejected("the month is missing") }
    let months = try self.months(row[Column.month].text)
    guard !row[Column.measure].isEmpty else { throw .rejected("the measure is missing") }
    let measure = Vocabulary.normal(row[Column.measure].text)
    guard let known = batch.measures.first(where: { Vocabulary.normal($0) == measure }) else {
      let near = nearest(to: row[Column.measure].text, among: batch.measures)
      let hint = near.map { "; did you mean `\($0)`?" } ?? ""
      throw .rejected(reason: "unknown measure `\(excerpt(row[Column.measure]))`\(hint)", suggestion: near)
    }
    guard !row[Column.reason].isEmpty else { throw .rejected("the reason is missing") }
    let reason = Annotation.Reason.allCases[Int(try batch.value(row[Column.reason], in: .reason))]
    let annotation = Annotation(person: person, months: months, measure: known == Self.everyMeasure ? nil : known, reason: reason)
    batch.records.annotations.append(Placed(value: annotation, place: row.place))
  }

  /// The word that stands for all measures.
  static let everyMeasure = "all"

  /// `2026-10`, `2026-01..2026-06`, or `*` for every month, which is nil.
  private func months(_ text: String) throws(RowFault) -> ClosedRange<Month>? {
    if text == "*" { return nil }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { part in
      Month(parsing: part.filter { $0 != " " })
    }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
      throw .rejected("month: `\(text.prefix(40))` is no month; write 2026-10, 2026-01..2026-06 or *")
    }
    return first...last
  }
}
