import Model

/// Outlook's calendar as comma separated values, in English and German.
struct OutlookCalendar: LogFormat {
  enum Column: String, LogColumn {
    case subject, startDate, startTime, endDate, endTime, allDayEvent, meetingOrganizer, requiredAttendees, optionalAttendees, categories
  }

  static let id = "outlook_calendar"
  static let description = FormatDescription(
    title: "Calendar of Outlook as CSV", yields: ["events", "one-to-ones"], cannotKnow: CalendarDiary.cannotKnow)
  static let required: [Column] = [.subject, .startDate, .startTime]
  static let otherNames: KeyValuePairs<Column, [String]> = [
    .subject: ["Betreff"], .startDate: ["Beginnt am"], .startTime: ["Beginnt um"], .endDate: ["Endet am"], .endTime: ["Endet um"],
    .allDayEvent: ["Ganztägiges Ereignis"], .meetingOrganizer: ["Besprechungsplanung"], .requiredAttendees: ["Erforderliche Teilnehmer"],
    .optionalAttendees: ["Optionale Teilnehmer"], .categories: ["Kategorien"],
  ]

  private let diary: CalendarDiary

  init(_ head: SheetHead) throws(SheetFault) { diary = CalendarDiary(owner: try head.requiredOwner()) }

  /// What Outlook puts before the subject of a meeting that was called off.
  private static let cancelled = ["canceled:", "cancelled:", "abgesagt:"]

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let subject = row[Column.subject].text
    let start = try moment(row, Column.startDate, Column.startTime, "start", &batch)
    guard let start else { throw .rejected("the start is missing") }
    if Self.cancelled.contains(where: subject.lowercased().hasPrefix) { return batch.setAside(row, "cancelled entries") }
    let end = try moment(row, Column.endDate, Column.endTime, "end", &batch)
    let names = row[Column.requiredAttendees].text.split(separator: ";") + row[Column.optionalAttendees].text.split(separator: ";")
    let organizer = row[Column.meetingOrganizer].text
    let hours = end.flatMap { end -> Double? in
      guard !start.isBareDate, !end.isBareDate, !(end.instant < start.instant) else { return nil }
      return Double(end.instant - start.instant) / Double(Instant.hour)
    }
    try diary.add(
      CalendarItem(
        moment: start, hours: hours, title: subject,
        categories: row[Column.categories].text.split { $0 == ";" || $0 == "," }.map { $0.trimmed },
        attendees: names.map { Self.attendee($0.trimmed) }.filter { !$0.name.isEmpty || !$0.email.isEmpty },
        isOwnersOwn: organizer.isEmpty || diary.isOwner(Self.attendee(organizer), batch.roster)), row, to: &batch)
  }

  private static func attendee(_ text: String) -> CalendarItem.Attendee {
    text.contains("@") ? CalendarItem.Attendee(name: "", email: text) : CalendarItem.Attendee(name: text, email: "")
  }

  /// A date cell with the time beside it; a bare date where there is none, or the entry takes all day.
  private func moment(
    _ row: LogRow, _ date: Column, _ time: Column, _ name: String, _ batch: inout Batch
  ) throws(RowFault) -> Moment? {
    guard let day = try batch.moment(row, date, name) else { return nil }
    let isAllDay = batch.vocabulary.value(of: row[Column.allDayEvent].text, in: .yesNo) == YesNo.yes.rawValue
    guard day.isBareDate, !isAllDay, !row[time].isEmpty else { return day }
    let text = "\(batch.organisation.time.day(of: day.instant)) \(row[time].text)"
    guard case .date(let written) = text.withCell({ DateReading.read($0) }), let clock = written.time else {
      throw .rejected("\(name): `\(excerpt(row[time]))` is no time; write it as 18:30")
    }
    return Moment(batch.organisation.time.instant(written.day, microsecondsOfDay: clock.microsecondsOfDay))
  }
}
