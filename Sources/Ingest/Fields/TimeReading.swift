import Model

/// Nothing, a time, or what is no time.
enum TimeReading {
  case success(WrittenTime?)
  case failure
}

extension DateReading {
  /// Reads what follows a date to the end of the cell: nothing, or `T14:30`, ` 2:30:05.5 PM`, `, 14:30 +02:00`, `T123000Z`.
  static func readTime(_ scan: inout ByteScan) -> TimeReading {
    if scan.isAtEnd { return .success(nil) }
    let dateEnd = scan.position
    scan.skip { $0 == 0x20 || $0 == 0x2C }
    _ = scan.take(0x54) || scan.take(0x74)
    guard scan.position > dateEnd, var hour = scan.digits(1...2) else { return .failure }
    let hasColons = scan.take(0x3A)
    guard let minute = scan.digits(2) else { return .failure }
    var second = 0
    var fraction: Int64 = 0
    if hasColons ? scan.take(0x3A) : scan.peek.map(isDigit) == true {
      guard let digits = scan.digits(2) else { return .failure }
      second = digits
      if scan.take(0x2E) || scan.take(0x2C) { fraction = scan.microseconds() }
    }
    guard apply(scan.halfOfDay(), to: &hour), hour < 24, minute < 60, second < 60 else { return .failure }
    guard let offset = readOffset(&scan), scan.isAtEnd else { return .failure }
    let time = Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
    return .success(WrittenTime(microsecondsOfDay: time, offsetMinutes: offset))
  }

  /// Turns an hour of a twelve-hour clock into one of twenty-four; false where it is none.
  private static func apply(_ half: ByteScan.HalfOfDay?, to hour: inout Int) -> Bool {
    guard let half else { return true }
    guard (1...12).contains(hour) else { return false }
    hour = hour % 12 + (half == .afternoon ? 12 : 0)
    return true
  }

  /// The offset in minutes, nil inside for none written, nil outside for what is no offset.
  private static func readOffset(_ scan: inout ByteScan) -> Int?? {
    scan.skip { $0 == 0x20 }
    if scan.isAtEnd { return .some(nil) }
    if scan.take(0x5A) || scan.take(0x7A) { return 0 }
    let sign: Int
    if scan.take(0x2B) { sign = 1 } else if scan.take(0x2D) { sign = -1 } else { return nil }
    guard let hours = scan.digits(2), hours < 24 else { return nil }
    _ = scan.take(0x3A)
    let minutes = scan.isAtEnd ? 0 : scan.digits(2)
    guard let minutes, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
