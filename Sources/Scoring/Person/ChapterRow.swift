import Model

/// What a report of BNI says of one person in one calendar month: a row of a Summary PALMS, or the marks of an attendance report.
struct ChapterRow {
  let month: Month
  /// Reports of one chapter that overlap say the same twice; those of two chapters add up.
  let chapter: TextPool.ID
  let days: ClosedRange<Day>
  let content: Content
  let place: Place

  enum Content {
    case palms(PALMSFigures)
    /// Each day of the month that has a mark, and whether the person was there.
    case marks([(day: Day, isAttended: Bool)])
  }

  /// All rows of the team list's people. Reports over more than a calendar month are left out: their counts have no month.
  static func byPerson(_ records: BNIRecords) -> [PersonIndex: [ChapterRow]] {
    guard !records.isEmpty else { return [:] }
    var rows: [PersonIndex: [ChapterRow]] = [:]
    for row in records.palms where row.party.person >= 0 {
      let report = records.reports[Int(row.report)]
      guard let days = report.days, let month = report.month else { continue }
      rows[row.party.person, default: []].append(
        ChapterRow(month: month, chapter: report.chapter, days: days, content: .palms(row.figures), place: row.place))
    }
    let marks = records.attendance.filter { $0.party.person >= 0 }
    for (key, marks) in Dictionary(grouping: marks, by: { MarksKey(person: $0.party.person, place: $0.place, month: $0.day.month) }) {
      let days = marks.map(\.day).sorted()
      rows[key.person, default: []].append(
        ChapterRow(
          month: key.month, chapter: records.reports[Int(marks[0].report)].chapter, days: days[0]...days[days.count - 1],
          content: .marks(marks.map { ($0.day, $0.isAttended) }), place: key.place))
    }
    return rows.mapValues { $0.sorted { ($0.month.index, $0.place) < ($1.month.index, $1.place) } }
  }

  private struct MarksKey: Hashable {
    var person: PersonIndex
    var place: Place
    var month: Month
  }
}
