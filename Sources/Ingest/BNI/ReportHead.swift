import Model

/// What is known of a BNI report as a whole: from the rows above its header, else from the file's name, else from the options.
struct ReportHead {
  private(set) var line: BNILine.Head
  private(set) var remarks: [String] = []

  /// - Parameter title: How a title begins that holds the dates.
  init(_ kind: BNIReport.Kind, _ head: SheetHead, title: String? = nil) throws(SheetFault) {
    let preamble = Preamble(head.preamble)
    let name = NamedPeriod(path: head.path, order: head.dateOrder)
    line = BNILine.Head(kind: kind, chapter: preamble.value(BNIWords.chapter) ?? head.options.chapter ?? "")
    if let runAt = preamble.date(BNIWords.runAt) { line.runAt = Self.instant(runAt, head.dateOrder) }
    if let days = try Self.days(preamble, title, head.dateOrder) {
      (line.from, line.to) = (days.lowerBound, days.upperBound)
    } else if let days = name.days {
      (line.from, line.to) = (days.lowerBound, days.upperBound)
      remarks.append("The days \(days.lowerBound) to \(days.upperBound) were read from the file's name.")
    } else if let from = head.options.from, let to = head.options.to, from <= to {
      (line.from, line.to) = (from, to)
    }
    if kind == .palms, line.chapter.isEmpty, let chapter = name.chapter {
      line.chapter = chapter
      remarks.append("The chapter `\(chapter)` was read from the file's name; give --chapter if it is another.")
    }
  }

  /// The days of a report that cannot do without.
  func requiredDays() throws(SheetFault) -> ClosedRange<Day> {
    guard let from = line.from, let to = line.to else {
      let chapter = line.kind == .palms && line.chapter.isEmpty ? " and --chapter NAME" : ""
      throw SheetFault(
        "the report does not say which days it covers; give --from and --to, such as --from 2026-10-01 --to 2026-10-31\(chapter), "
          + "or put them into the file's name")
    }
    return from...to
  }

  /// - Throws: Where the chapter is missing, how to give it.
  func requireChapter() throws(SheetFault) {
    guard line.chapter.isEmpty else { return }
    throw SheetFault("the report does not say of which chapter it is; give --chapter NAME, or put it into the file's name")
  }

  /// The first and the last day as the file itself says.
  private static func days(_ preamble: Preamble, _ title: String?, _ order: Organisation.DateOrder?) throws(SheetFault) -> ClosedRange<Day>?
  {
    var (readings, order) = (title.map(preamble.datesOfTitle) ?? [], order)
    // A title has the day first, unless that is no date or the organisation writes the month first.
    if !readings.isEmpty { order = order ?? readings.lazy.compactMap(\.order).first ?? .dmy }
    if let from = preamble.date(BNIWords.from), let to = preamble.date(BNIWords.to) {
      readings = [from, to]
      order = order ?? readings.lazy.compactMap(\.order).first
    }
    guard !readings.isEmpty else { return nil }
    let days = readings.compactMap { $0.day(order) }
    guard days.count == readings.count else {
      guard let order else {
        throw SheetFault(
          "the days that the report covers can be read with the day or the month first; set date_order to dmy or mdy in rapport.yaml")
      }
      throw SheetFault(
        "the days that the report covers are no dates with the \(order == .dmy ? "day" : "month") first, as date_order in rapport.yaml "
          + "has it; write them as 2026-10-31")
    }
    guard days[0] <= days[days.count - 1] else { throw SheetFault("the report ends on \(days[1]), before it begins on \(days[0])") }
    return days[0]...days[days.count - 1]
  }

  /// By the clock of whoever made the report, taken as UTC: two runs of one report are put in order, no more.
  private static func instant(_ reading: DateReading, _ order: Organisation.DateOrder?) -> Instant? {
    guard let day = reading.day(order) else { return nil }
    let time =
      switch reading {
      case .date(let written): written.time
      case .slash(_, _, _, let time): time
      case .invalid: nil as WrittenTime?
      }
    return Instant(microseconds: Int64(day.number) * 24 * Instant.hour + (time?.microsecondsOfDay ?? 0))
  }
}
