import Model

/// What BNI's own reports add to the log.
extension Reading {
  /// Rows of those reports, which are records.
  var chapterRecordCount: Int { history.chapterRows.isEmpty ? 0 : chapterMonths.reduce(0) { $0 + $1.rows.count } }

  /// How many more than the log the reports count, in the window or since a month.
  func surplus(_ count: KeyPath<ChapterMonth.Counts, Int>, since month: Month? = nil) -> Int {
    if history.chapterRows.isEmpty { return 0 }
    return chapterMonths.reduce(0) { sum, chapter in month.map { chapter.month < $0 } ?? false ? sum : sum + chapter.surplus[keyPath: count]
    }
  }

  /// Records of the log, and the rows of reports that count more of it, in order of time.
  func withReports(
    _ records: [RecordReference], _ count: KeyPath<ChapterMonth.Counts, Int>, _ what: String
  ) -> [RecordReference] {
    let months = chapterMonths.filter { $0.surplus[keyPath: count] > 0 }
    guard !months.isEmpty else { return records }
    let reports = months.flatMap { chapter in
      chapter.rows.map { row in
        RecordReference(
          moment: Moment(dayStart: history.context.activity.organisation.time.start(of: row.days.upperBound)), place: row.place,
          what: "BNI reports of \(chapter.month): \(chapter.reported[keyPath: count]) \(what), "
            + "\(chapter.surplus[keyPath: count]) more than the log")
      }
    }
    return (records + reports).sorted { $0.moment.instant < $1.moment.instant }
  }
}

extension Evidence {
  /// With so many more of which no day is known: each comes by itself.
  func adding(_ more: Int) -> Evidence {
    if case .count(let number, let spread) = self, more > 0 { .count(number + more, spread: spread + more) } else { self }
  }
}
