import CICal
import Model

/// A calendar, a row for each time that an entry takes place.
final class CalendarFile: InputSheet, @unchecked Sendable {
  private let text: TextFile
  private let horizon: Day?
  private let recurrenceSteps: Int
  private let zones = CalendarZones()
  /// By line of an entry what its rules come to: a file is read more than once, and following rules takes longest.
  private var followed: [UInt32: [Recurrence.Occurrences?]] = [:]
  /// Of each series the occurrences in whose place entries of their own stand.
  private var replaced: [String: Set<Int64>] = [:]

  static func claims(_ bytes: UnsafeRawBufferPointer) -> Bool { TextStart.isText(bytes, beginningWith: "BEGIN:VCALENDAR") }

  init(_ file: MappedFile, _ options: ReadingOptions) {
    text = TextFile(file)
    (horizon, recurrenceSteps) = (options.horizon, options.recurrenceSteps)
    describeZones()
    eachEntry { entry, _ in
      if let date = entry.replaced { replaced[entry.uid, default: []].insert(date.key) }
      return true
    }
  }

  var name: String? { nil }
  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var hasOwnHeader: Bool { true }
  private(set) var remarks: [String] = []

  static let header = ["calendar_entry", "start", "hours", "title", "categories", "status", "organizer", "attendees"]
  /// Between several values of one cell.
  static let separator = "\n"

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) {
    var rows = RowText()
    Self.header.forEach { rows.append($0) }
    rows.endRow()
    var (recurrence, said, isWanted) = (Recurrence(horizon: horizon, steps: recurrenceSteps), Remarks(), true)
    let strayLines = eachEntry { entry, isClosed in
      if isClosed {
        write(entry, &recurrence, &said, to: &rows)
      } else {
        Self.reject(entry, "is not closed (END:VEVENT is missing); export the calendar anew", in: &rows)
      }
      if rows.isFull { isWanted = rows.handOn(body) }
      return isWanted
    }
    guard isWanted else { return }
    remarks = text.remarks + said.sentences(strayLines: strayLines)
    _ = rows.handOn(body)
  }

  /// Collects what the file says of time zones, which may stand anywhere in it.
  private func describeZones() {
    var reader = ContentLineReader(text.bytes)
    var (lines, name, size): ([String]?, String, Int) = (nil, "", 0)
    while reader.next() {
      let content = reader.content
      let line = content.count < 4096 ? content.text.trimmed : ""
      if line.uppercased() == "BEGIN:VTIMEZONE" { (lines, name, size) = ([], "", 0) }
      guard lines != nil, size < ContentLineReader.longestLine else { lines = nil; continue }
      lines?.append(line)
      size += line.utf8.count
      if let property = ContentLine(content), property.name == "TZID" { name = property.text }
      guard line.uppercased() == "END:VTIMEZONE" else { continue }
      zones.describe(name, lines!.joined(separator: "\r\n") + "\r\n")
      lines = nil
    }
  }

  /// Tells of each entry while `body` says so. Returns how many lines are no properties.
  @discardableResult
  private func eachEntry(_ body: (CalendarComponent, _ isClosed: Bool) -> Bool) -> Int {
    var reader = ContentLineReader(text.bytes)
    var (open, entry, strayLines): ([String], CalendarComponent?, Int) = ([], nil, 0)
    while reader.next() {
      guard let line = ContentLine(reader.content) else { strayLines += 1; continue }
      switch line.name {
      case "BEGIN":
        let kind = line.text.uppercased()
        if kind == "VEVENT" {
          if let entry, !body(entry, false) { return strayLines }
          entry = CalendarComponent(line: reader.line)
          open = []
        } else if entry != nil, open.count < 64 {
          open.append(kind)
        }
      case "END":
        if !open.isEmpty { open.removeLast(); continue }
        guard line.text.uppercased() == "VEVENT", let closed = entry else { continue }
        entry = nil
        if !body(closed, true) { return strayLines }
      default:
        // An alarm inside an entry has properties of its own.
        if open.isEmpty { entry?.take(line, zones) }
      }
    }
    if let entry { _ = body(entry, false) }
    return strayLines
  }

  private func write(_ entry: CalendarComponent, _ recurrence: inout Recurrence, _ said: inout Remarks, to rows: inout RowText) {
    guard entry.problem == nil, let start = entry.start else {
      return Self.reject(entry, entry.problem ?? "has no start (DTSTART)", in: &rows)
    }
    // One below, since the header is no line of the file.
    rows.go(toLine: entry.line + 1)
    let hours = hours(entry, start)
    for wall in occurrences(entry, start, &recurrence, &said) {
      rows.append("entry")
      rows.append(start.written(wall))
      rows.append(hours)
      rows.append(entry.title)
      rows.append(entry.categories.joined(separator: Self.separator))
      rows.append(entry.status)
      rows.append(entry.organizer)
      rows.append(entry.attendees.joined(separator: Self.separator))
      rows.endRow()
    }
  }

  private static func reject(_ entry: CalendarComponent, _ why: String, in rows: inout RowText) {
    rows.go(toLine: entry.line + 1)
    rows.endRow(problem: "the entry \(why)", fields: ["entry", "", "", entry.title])
  }

  private func occurrences(
    _ entry: CalendarComponent, _ start: CalendarDate, _ recurrence: inout Recurrence, _ said: inout Remarks
  ) -> [WallTime] {
    guard entry.replaced == nil else { return [start.wall] }
    var walls: Set<WallTime> = entry.rules.isEmpty ? [start.wall] : []
    let known = followed[entry.line] ?? entry.rules.map { recurrence.occurrences($0, from: start.wall, isDate: start.isDate, start.zone) }
    if !entry.rules.isEmpty { followed[entry.line] = known }
    for result in known {
      if let found = result {
        walls.formUnion(found.starts)
        said.cut += found.isCut ? 1 : 0
      } else {
        walls.insert(start.wall)
        said.notFollowed += 1
      }
    }
    // Written in any zone, they are times of the entry's own.
    walls.formUnion(
      entry.additions.map { $0.isDate ? $0.wall + (start.isDate ? 0 : start.wall - start.day * 86_400) : start.zone.wall($0.key) })
    let (days, moments) = (Set(entry.exceptions.filter(\.isDate).map(\.day)), Set(entry.exceptions.filter { !$0.isDate }.map(\.key)))
    let others = replaced[entry.uid] ?? []
    let kept = walls.filter { wall in
      let date = CalendarDate(wall: wall, isDate: start.isDate, zone: start.zone)
      return !days.contains(date.day) && !moments.contains(date.key) && !others.contains(date.key)
    }
    if kept.isEmpty { said.withoutDay += 1 }
    return kept.sorted()
  }

  /// How long an entry with a time lasts, in hours; empty where it does not say.
  private func hours(_ entry: CalendarComponent, _ start: CalendarDate) -> String {
    guard !start.isDate else { return "" }
    var seconds: Int64?
    if let end = entry.end, !end.isDate {
      seconds = end.key - start.key
    } else if let duration = entry.duration, duration.utf8.count < 64 {
      let parsed = icaldurationtype_from_string(duration)
      if icaldurationtype_is_bad_duration(parsed) == 0 { seconds = Int64(icaldurationtype_as_int(parsed)) }
    }
    guard let seconds, seconds >= 0 else { return "" }
    return "\(Double(seconds) / 3600)"
  }

  /// What is said of entries that were not taken as they stand.
  private struct Remarks {
    var cut = 0
    var notFollowed = 0
    var withoutDay = 0

    func sentences(strayLines: Int) -> [String] {
      func entries(_ count: Int, _ verb: String, _ verbs: String) -> String { count == 1 ? "1 entry \(verb)" : "\(count) entries \(verbs)" }
      var sentences: [String] = []
      if cut > 0 {
        sentences.append(
          "\(entries(cut, "repeats", "repeat")) more than \(Recurrence.mostOccurrences) times, of which only so many were taken.")
      }
      if notFollowed > 0 {
        sentences.append("The rule by which \(entries(notFollowed, "repeats", "repeat")) was not followed; only the first time was taken.")
      }
      if withoutDay > 0 { sentences.append("\(entries(withoutDay, "never takes", "never take")) place, by rules and exceptions.") }
      if strayLines > 0 { sentences.append("\(strayLines) \(strayLines == 1 ? "line is" : "lines are") no property and told nothing.") }
      return sentences
    }
  }
}
