import Model

/// The attendee report that an organiser takes from Eventbrite, one row a ticket.
struct EventbriteAttendees: LogFormat {
  enum Column: String, LogColumn {
    case orderNumber, orderDate, firstName, lastName, email, attendeeStatus, eventName, eventDate, checkedIn
  }

  static let id = "eventbrite_attendees"
  static let description = FormatDescription(
    title: "Eventbrite attendee report", yields: ["event"],
    cannotKnow: "Who came of those whose status is Attending, whom they talked to, and often the day of the event.",
    knownBy: "the columns Order #, Order Date, First Name, Last Name or Surname, Email")
  static let required: [Column] = [.orderNumber, .orderDate, .firstName, .lastName, .email]
  static let otherNames: KeyValuePairs<Column, [String]> = [
    .orderNumber: ["Order #", "Order ID", "Order no."], .firstName: ["Attendee first name"],
    .lastName: ["Surname", "Attendee last name", "Attendee surname"], .email: ["Email Address", "Attendee email"],
    .attendeeStatus: ["Status"], .eventName: ["Event", "Event title"],
    .eventDate: ["Event Start Date", "Event Start", "Event Start Date and Time", "Event Start Time"],
    .checkedIn: ["Check-in", "Checked in?"],
  ]

  /// The day that the user gives for an event whose export has none.
  private let day: Day?
  private let namesEvent: Bool

  init(_ head: SheetHead) throws(SheetFault) {
    let options = head.options
    // A period of BNI reports says nothing of this event; a single day does.
    day = options.to == nil || options.to == options.from ? options.from : nil
    let header = Set(head.header.map(Vocabulary.normal))
    func has(_ column: Column) -> Bool {
      ([column.name] + Self.otherNames(of: column)).contains { header.contains(Vocabulary.normal($0)) }
    }
    namesEvent = has(.eventName)
    guard has(.eventDate) || day != nil else {
      throw SheetFault(
        line: head.line,
        "the export does not hold the day of its event; add a column `Event Date`, or give this file alone with --from and the day")
    }
  }

  var remarks: [String] {
    namesEvent ? [] : ["The export does not name its event; it is called `\(Self.unnamed)`, so add a column `Event Name`."]
  }

  private static let unnamed = "Eventbrite event"

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    guard let person = try person(row, &batch) else { return batch.setAside(row, "the attendee is nobody of the team list") }
    guard let status = Self.status(row) else {
      return batch.setAside(row, "the ticket was cancelled, refunded, passed on or never paid")
    }
    let moment = try moment(row, &batch)
    var record = EventRecord(person: person, moment: moment, place: row.place)
    record.event = batch.text(row[Column.eventName])
    if record.event == 0 { record.event = batch.text(Self.unnamed) }
    record.attendance = status.attendance
    batch.records.events.append(record)
  }

  private func moment(_ row: LogRow, _ batch: inout Batch) throws(RowFault) -> Moment {
    if let moment = try batch.moment(row, Column.eventDate, "date of the event") { return moment }
    guard let day else { throw .rejected("the date of the event is missing") }
    return batch.start(of: day)
  }

  /// The colleague who attended; nil for a stranger.
  private func person(_ row: LogRow, _ batch: inout Batch) throws(RowFault) -> PersonIndex? {
    let email = row[Column.email].text
    if !email.isEmpty, case .found(let person) = batch.roster.person(called: email, suggesting: false) { return person }
    let name = [row[Column.firstName], row[Column.lastName]].filter { !$0.isEmpty }.map(\.text).joined(separator: " ")
    guard !name.isEmpty else {
      if email.isEmpty { throw .rejected("the row names nobody; give a name or an e-mail") }
      return nil
    }
    switch batch.roster.person(called: name, suggesting: false) {
    case .found(let person): return person
    case .fault(_, nil): return nil
    // Several colleagues have the name, and the e-mail is none of theirs.
    case .fault(let reason, let suggestion): throw .rejected(reason: reason, suggestion: suggestion)
    }
  }

  private struct Status {
    /// Nil where only the ticket is known.
    var attendance: Attendance?
  }

  /// Whether somebody came, by Eventbrite's glossary of attendee statuses; nil for a ticket that is none any more.
  private static func status(_ row: LogRow) -> Status? {
    switch Vocabulary.normal(row[Column.attendeeStatus].text) {
    case "checkedin", "attended": return Status(attendance: .attended)
    case "notattending": return Status(attendance: .excused)
    case "", "attending":
      let isIn = ["yes", "y", "true", "1", "checkedin"].contains(Vocabulary.normal(row[Column.checkedIn].text))
      return Status(attendance: isIn ? .attended : nil)
    default: return nil
    }
  }
}
