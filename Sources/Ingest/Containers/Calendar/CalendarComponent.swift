import Model

/// An entry of a calendar as it is written: what is of use of a VEVENT. What it is about beyond its title is never kept.
struct CalendarComponent {
  /// Of the file, at which it begins.
  let line: UInt32
  private(set) var uid = ""
  private(set) var title = ""
  private(set) var status = ""
  private(set) var categories: [String] = []
  private(set) var organizer = ""
  /// E-mail, name and answer of each, with tabs between.
  private(set) var attendees: [String] = []
  private(set) var start: CalendarDate?
  private(set) var end: CalendarDate?
  private(set) var duration: String?
  private(set) var rules: [String] = []
  private(set) var additions: [CalendarDate] = []
  private(set) var exceptions: [CalendarDate] = []
  /// Of which occurrence of another entry it stands in place.
  private(set) var replaced: CalendarDate?
  /// What cannot be read of it, in words that follow "the entry".
  private(set) var problem: String?

  /// Far more than anybody invites, or takes out of a series.
  private static let mostValues = 10_000
  /// An entry with more of them is no meeting of people who talk with each other.
  private static let mostAttendees = 200
  /// Longer ones are no titles or names.
  private static let longestText = 300

  init(line: UInt32) { self.line = line }

  mutating func take(_ line: ContentLine, _ zones: CalendarZones) {
    switch line.name {
    case "UID": uid = line.text
    case "SUMMARY": title = String(line.text.prefix(Self.longestText))
    case "STATUS": status = line.text.uppercased()
    case "CATEGORIES":
      if categories.count < 20 { categories += line.parts(",").prefix(20).filter { !$0.isEmpty && $0.count < Self.longestText } }
    case "ORGANIZER": organizer = Self.address(line)
    case "ATTENDEE": if attendees.count < Self.mostAttendees { attendees.append(Self.attendee(line)) }
    case "DTSTART": start = date(line, zones, "starts")
    case "DTEND": end = date(line, zones, "ends")
    case "DURATION": duration = line.text
    case "RRULE": rules.append(line.value.trimmed)
    case "RDATE": additions += dates(line, zones)
    case "EXDATE": exceptions += dates(line, zones)
    case "RECURRENCE-ID": replaced = date(line, zones, "takes the place of one")
    default: break
    }
  }

  private mutating func date(_ line: ContentLine, _ zones: CalendarZones, _ verb: String) -> CalendarDate? {
    switch CalendarDate.read(line.text, line, zones) {
    case .success(let date): return date
    case .failure(let fault):
      problem = problem ?? "\(verb) at `\(line.value.prefix(40))`, \(fault.reason)"
      return nil
    }
  }

  private mutating func dates(_ line: ContentLine, _ zones: CalendarZones) -> [CalendarDate] {
    line.value.split(separator: ",").prefix(Self.mostValues).compactMap { text in
      // Of a period the start.
      try? CalendarDate.read(String(text.prefix { $0 != "/" }), line, zones).get()
    }
  }

  private static func address(_ line: ContentLine) -> String {
    let text = line.text
    return text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : line["EMAIL"] ?? ""
  }

  private static func attendee(_ line: ContentLine) -> String {
    let kind = line["CUTYPE"]?.uppercased() ?? ""
    // Rooms and projectors come to no meeting.
    let answer = kind == "ROOM" || kind == "RESOURCE" ? kind : line["PARTSTAT"]?.uppercased() ?? ""
    return [address(line), line["CN"] ?? "", answer].map { $0.prefix(longestText).filter { $0 != "\t" && !$0.isNewline } }.joined(
      separator: "\t")
  }
}

/// A date or a time of a calendar.
struct CalendarDate {
  let wall: WallTime
  let isDate: Bool
  let zone: CalendarZone

  struct Fault: Error {
    var reason: String
  }

  /// Tells dates of one clock, or instants, apart; a floating time is none of an instant.
  var key: Int64 { isDate ? wall : zone.instant(wall) ?? wall }
  var day: Int64 { wall.dividedDown(by: 86_400) }

  /// Reads `20261005`, `20261005T183000` by the clock of the line's TZID, and `20261005T163000Z`.
  static func read(_ text: String, _ line: ContentLine, _ zones: CalendarZones) -> Result<CalendarDate, Fault> {
    var text = text.trimmed
    // What Apple and Outlook write for a birthday without a year, a leap year as 1904 is.
    if text.hasPrefix("1604") { text = "1904" + text.dropFirst(4) }
    let written: WrittenDate? = text.withUTF8 { bytes in
      guard bytes.count >= 8, case .date(let date) = DateReading.read(Cell(bytes)) else { return nil }
      return date
    }
    guard let written else { return .failure(Fault(reason: "which is no date of a calendar")) }
    let midnight = Int64(written.day.number) * 86_400
    guard let time = written.time else { return .success(CalendarDate(wall: midnight, isDate: true, zone: .floating)) }
    let wall = midnight + time.microsecondsOfDay / 1_000_000
    if let minutes = time.offsetMinutes {
      return .success(CalendarDate(wall: wall - Int64(minutes) * 60, isDate: false, zone: .named(.utc)))
    }
    guard let identifier = line["TZID"] else { return .success(CalendarDate(wall: wall, isDate: false, zone: .floating)) }
    guard let zone = zones[identifier] else {
      return .failure(Fault(reason: "in the time zone `\(identifier.prefix(60))`, which nobody knows and the file does not describe"))
    }
    return .success(CalendarDate(wall: wall, isDate: false, zone: zone))
  }

  /// As rows write it: a day, an instant in UTC, or a local time.
  func written(_ wall: WallTime) -> String {
    if isDate { return "\(Day(number: Int32(clamping: wall.dividedDown(by: 86_400))))" }
    let shown = zone.instant(wall) ?? wall
    let day = shown.dividedDown(by: 86_400)
    let second = Int(shown - day * 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(separator: ":")
    let isFloating = if case .floating = zone { true } else { false }
    return "\(Day(number: Int32(clamping: day)))T\(clock)\(isFloating ? "" : "Z")"
  }
}
