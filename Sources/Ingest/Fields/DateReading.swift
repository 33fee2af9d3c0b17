import Model

/// What a cell says of a date.
enum DateReading: Equatable {
  case date(WrittenDate)
  /// A slash date whose day and month differ, a date in at least one order; the two numbers as written.
  case slash(first: Int, second: Int, year: Int, time: WrittenTime?)
  case invalid(String)
}

/// A day with, perhaps, a time.
struct WrittenDate: Equatable {
  var day: Day
  var time: WrittenTime?
}

/// A time of day with, perhaps, an offset from UTC.
struct WrittenTime: Equatable {
  var microsecondsOfDay: Int64
  /// Nil is local time.
  var offsetMinutes: Int?
}

extension DateReading {
  /// Reads ISO 8601, `5 Oct 2026`, `Oct 5, 2026` and slash dates, each with or without a time.
  static func read(_ cell: Cell) -> DateReading {
    var scan = ByteScan(cell)
    if cell.count >= 10, cell[4] == 0x2D, cell[7] == 0x2D { return readISO(&scan, cell) }
    if cell.count >= 8, cell.prefix(8).allSatisfy(isDigit), cell.count == 8 || cell[8] == 0x54 { return readBasic(&scan, cell) }
    if cell.first.map(isDigit) == true, let reading = readSlash(&scan, cell) { return reading }
    scan = ByteScan(cell)
    return readWords(&scan, cell)
  }

  private static func readISO(_ scan: inout ByteScan, _ cell: Cell) -> DateReading {
    guard let year = scan.digits(4), scan.take(0x2D), let month = scan.digits(2), scan.take(0x2D), let day = scan.digits(2)
    else { return .invalid(notADate(cell)) }
    return finish(year, month, day, &scan, cell)
  }

  /// `20261005`, `20261005T143000Z`.
  private static func readBasic(_ scan: inout ByteScan, _ cell: Cell) -> DateReading {
    guard let year = scan.digits(4), let month = scan.digits(2), let day = scan.digits(2) else { return .invalid(notADate(cell)) }
    return finish(year, month, day, &scan, cell)
  }

  /// `5/10/2026`, `5.10.2026`, `05-10-2026` and `2026/10/05`; nil where it is none of these.
  private static func readSlash(_ scan: inout ByteScan, _ cell: Cell) -> DateReading? {
    guard let first = scan.digits(1...4), let separator = scan.peek, [0x2F, 0x2E, 0x2D].contains(separator) else { return nil }
    scan.advance()
    guard let second = scan.digits(1...2), scan.take(separator) else { return nil }
    let yearStart = scan.position
    guard let third = scan.digits(1...4) else { return nil }
    if first > 999 { return finish(first, second, third, &scan, cell) }
    guard scan.position - yearStart == 4 else {
      return .invalid("`\(cell.text)` has a year of \(scan.position - yearStart) digits; write all four")
    }
    if first == second { return finish(third, second, first, &scan, cell) }
    guard case .success(let time) = readTime(&scan) else { return .invalid(notADate(cell)) }
    let isDayFirst = Day(year: third, month: second, day: first) != nil
    guard isDayFirst || Day(year: third, month: first, day: second) != nil else { return .invalid(noSuchDay(cell)) }
    return isInRange(third) ? .slash(first: first, second: second, year: third, time: time) : .invalid(outOfRange(cell))
  }

  /// `5 Oct 2026`, `5. October 2026`, `Oct 5, 2026`.
  private static func readWords(_ scan: inout ByteScan, _ cell: Cell) -> DateReading {
    var day: Int?
    var month: Int?
    for _ in 0..<2 {
      if day == nil, let number = scan.digits(1...2) {
        day = number
        _ = scan.take(0x2E)
      } else if month == nil, let number = scan.monthName() {
        month = number
      }
      scan.skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D }
    }
    guard let day, let month, let year = scan.digits(4) else { return .invalid(notADate(cell)) }
    return finish(year, month, day, &scan, cell)
  }

  private static func finish(_ year: Int, _ month: Int, _ day: Int, _ scan: inout ByteScan, _ cell: Cell) -> DateReading {
    guard case .success(let time) = readTime(&scan) else { return .invalid(notADate(cell)) }
    guard let day = Day(year: year, month: month, day: day) else { return .invalid(noSuchDay(cell)) }
    return isInRange(year) ? .date(WrittenDate(day: day, time: time)) : .invalid(outOfRange(cell))
  }

  /// Years that a log of today may hold; others are slips of the pen.
  static func isInRange(_ year: Int) -> Bool { (1900...2199).contains(year) }

  private static func notADate(_ cell: Cell) -> String { "`\(excerpt(cell))` is no date; write it as 2026-10-05" }
  private static func noSuchDay(_ cell: Cell) -> String { "`\(excerpt(cell))` is no day of the calendar" }
  private static func outOfRange(_ cell: Cell) -> String { "`\(excerpt(cell))` lies outside the years 1900 to 2199" }
}

/// A cell for a message: at most 40 characters of it.
func excerpt(_ cell: Cell) -> String {
  let text = cell.text
  return text.count > 40 ? text.prefix(40) + "…" : text
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
