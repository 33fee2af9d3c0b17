import Model

/// A month of which both the log and BNI's own reports tell. The larger count holds, so nothing counts twice.
struct ChapterMonth {
  let month: Month
  /// Rows of reports known by the as-of instant; each is a record.
  let rows: [ChapterRow]
  /// What the reports count.
  let reported: Counts
  /// By how much that is more than the log.
  let surplus: Counts

  struct Counts {
    /// BNI meetings attended.
    var meetings = 0
    var oneToOnes = 0
    var referralsGiven = 0

    func exceeding(_ other: Counts) -> Counts {
      Counts(
        meetings: max(0, meetings - other.meetings), oneToOnes: max(0, oneToOnes - other.oneToOnes),
        referralsGiven: max(0, referralsGiven - other.referralsGiven))
    }
  }

  /// The months of the window of which there are reports.
  static func all(_ reading: Reading) -> [ChapterMonth] {
    let all = reading.history.chapterRows
    let (window, last) = (reading.period.window, reading.period.lastReportedDay)
    let known = all.compactMap { $0.known(by: last) }.filter { window.contains($0.month.firstDay) }
    guard !known.isEmpty else { return [] }
    let logged = Self.logged(reading)
    return Dictionary(grouping: known, by: \.month).map { month, rows in
      let reported = Self.reported(rows)
      return ChapterMonth(month: month, rows: rows, reported: reported, surplus: reported.exceeding(logged[month] ?? Counts()))
    }.sorted { $0.month < $1.month }
  }

  /// PALMS reports add up, but of those of one chapter that overlap only the longest holds. Attendance by meeting says over again what
  /// P and L count, so of both the larger one is taken.
  private static func reported(_ rows: [ChapterRow]) -> Counts {
    var (counts, taken, days) = (Counts(), [ChapterRow](), Set<Day>())
    let longestFirst = rows.sorted { ($1.days.count, $0.days.lowerBound, $0.place) < ($0.days.count, $1.days.lowerBound, $1.place) }
    for row in longestFirst {
      switch row.content {
      case .marks(let marks): days.formUnion(marks.filter(\.isAttended).map(\.day))
      case .palms(let figures):
        guard !taken.contains(where: { $0.chapter == row.chapter && $0.days.overlaps(row.days) }) else { continue }
        taken.append(row)
        counts.meetings += figures.attended
        counts.oneToOnes += Int(figures.oneToOnes ?? 0)
        counts.referralsGiven += figures.given
      }
    }
    counts.meetings = max(counts.meetings, days.count)
    return counts
  }

  /// What the log counts in each month of the window; an event is a BNI meeting if one of its rows says so.
  private static func logged(_ reading: Reading) -> [Month: Counts] {
    var (counts, meetings): ([Month: Counts], Set<Meeting>) = ([:], [])
    for row in reading.attendedRows() {
      let event = reading.event(row)
      guard event.kind == .bni, meetings.insert(Meeting(name: reading.history.context.eventNames[event.event], day: row.day)).inserted
      else { continue }
      counts[row.day.month, default: Counts()].meetings += 1
    }
    for touch in reading.oneToOnes() { counts[touch.day.month, default: Counts()].oneToOnes += 1 }
    for touch in reading.referralRows() where !touch.isIncoming { counts[touch.day.month, default: Counts()].referralsGiven += 1 }
    return counts
  }

  private struct Meeting: Hashable {
    var name: UInt32
    var day: Day
  }
}

extension ChapterRow {
  /// The row as known when a day has ended: a PALMS row once its period is over, marks up to that day.
  fileprivate func known(by last: Day) -> ChapterRow? {
    switch content {
    case .palms: return days.upperBound <= last ? self : nil
    case .marks(let marks):
      let known = marks.filter { $0.day <= last }
      guard let latest = known.map(\.day).max() else { return nil }
      return ChapterRow(month: month, chapter: chapter, days: days.lowerBound...latest, content: .marks(known), place: place)
    }
  }
}
