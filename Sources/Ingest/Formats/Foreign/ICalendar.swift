import Model

/// A calendar as nearly every program exports it (.ics).
struct ICalendar: LogFormat {
  enum Column: String, LogColumn {
    case calendarEntry, start, hours, title, categories, status, organizer, attendees
  }

  static let id = "icalendar"
  static let description = FormatDescription(
    title: "iCalendar (.ics)", yields: ["events", "one-to-ones"], cannotKnow: CalendarDiary.cannotKnow,
    knownBy: "BEGIN:VCALENDAR in its first line")
  static let required = Column.allCases

  private let diary: CalendarDiary

  init(_ head: SheetHead) throws(SheetFault) { diary = CalendarDiary(owner: try head.requiredOwner()) }

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    let moment = try batch.requiredMoment(row, Column.start, "start")
    if row[Column.status].text == "CANCELLED" { return batch.setAside(row, "cancelled entries") }
    func values(_ column: Column) -> [String] { row[column].text.split(separator: CalendarFile.separator).map(String.init) }
    var attendees: [CalendarItem.Attendee] = []
    for text in values(.attendees) {
      // E-mail, name, answer.
      let parts = text.components(of: "\t").map(String.init)
      guard parts.count == 3, !["ROOM", "RESOURCE"].contains(parts[2]) else { continue }
      let attendee = CalendarItem.Attendee(name: parts[1] == parts[0] ? "" : parts[1], email: parts[0])
      guard parts[2] == "DECLINED" else { attendees.append(attendee); continue }
      if diary.isOwner(attendee, batch.roster) { return batch.setAside(row, "entries that the owner declined") }
    }
    let organizer = row[Column.organizer].text
    try diary.add(
      CalendarItem(
        moment: moment, hours: Double(row[Column.hours].text), title: row[Column.title].text,
        categories: values(.categories), attendees: attendees,
        isOwnersOwn: organizer.isEmpty || diary.isOwner(email: organizer, batch.roster)), row, to: &batch)
  }
}
