import Model

/// Typed reading of cells: each function gives the value of a column, nil where its cell is empty, or says why it has none.
extension LogRow {
  /// A date, or a date and time, as an instant of the organisation's time.
  func moment(_ column: some LogColumn, _ name: String, in time: LocalTime) throws(RowFault) -> Moment? {
    guard let written = try date(column, name) else { return nil }
    guard let clock = written.time else { return Moment(dayStart: time.start(of: written.day)) }
    guard let minutes = clock.offsetMinutes else {
      return Moment(time.instant(written.day, microsecondsOfDay: clock.microsecondsOfDay))
    }
    let utc = Int64(written.day.number) * 86_400_000_000 + clock.microsecondsOfDay
    return Moment(Instant(microseconds: utc - Int64(minutes) * 60_000_000))
  }

  /// A day; a time beside it is left aside.
  func day(_ column: some LogColumn, _ name: String) throws(RowFault) -> Day? {
    try date(column, name)?.day
  }

  private func date(_ column: some LogColumn, _ name: String) throws(RowFault) -> WrittenDate? {
    let cell = self[column]
    guard !cell.isEmpty else { return nil }
    switch DateReading.read(cell) {
    case .date(let written): return written
    case .invalid(let reason): throw .rejected("\(name): \(reason)")
    case .slash(let first, let second, let year, let clock):
      guard let order = style(column).dateOrder else { throw .ambiguous(cell: map[column.index]) }
      let (day, month) = order == .dmy ? (first, second) : (second, first)
      guard let found = Day(year: year, month: month, day: day) else {
        throw .rejected("\(name): `\(cell.text)` is no day of the calendar, read as \(order == .dmy ? "day/month/year" : "month/day/year")")
      }
      return WrittenDate(day: found, time: clock)
    }
  }

  /// A number within a range.
  func number(_ column: some LogColumn, _ name: String, in range: ClosedRange<Double>) throws(RowFault) -> Double? {
    let cell = self[column]
    guard !cell.isEmpty else { return nil }
    return try number(cell, column, name, in: range)
  }

  private func number(
    _ cell: Cell, _ column: some LogColumn, _ name: String, in range: ClosedRange<Double>
  ) throws(RowFault) -> Double {
    if let number = QuickNumber.read(cell), range.contains(number) { return number }
    return try anyNumber(cell, column, name, in: range)
  }

  private func anyNumber(
    _ digits: some BidirectionalCollection<UInt8>, _ column: some LogColumn, _ name: String, in range: ClosedRange<Double>
  ) throws(RowFault) -> Double {
    let style = style(column)
    switch NumberReading.read(digits, decimal: style.decimal) {
    case .number(let number):
      guard range.contains(number) else { throw .rejected("\(name): `\(excerpt(self[column]))` is not \(words(for: range))") }
      return number
    case .invalid: throw .rejected("\(name): `\(excerpt(self[column]))` is no number")
    case .ambiguous:
      guard style.isScanned else { throw .ambiguous(cell: map[column.index]) }
      throw .rejected("\(name): `\(excerpt(self[column]))` may mean thousands or decimals; write it without a thousands separator")
    }
  }

  private func words(for range: ClosedRange<Double>) -> String {
    if range.upperBound > 1e14 { return "0 or more" }
    return "between \(Int(range.lowerBound)) and \(Int(range.upperBound))"
  }

  /// A whole number, 0 or more.
  func count(_ column: some LogColumn, _ name: String) throws(RowFault) -> Int32? {
    guard let number = try number(column, name, in: 0...1_000_000) else { return nil }
    guard number == number.rounded() else { throw .rejected("\(name): `\(excerpt(self[column]))` is no whole number") }
    return Int32(number)
  }

  /// A share as 0 to 1 or with a percent sign.
  func share(_ column: some LogColumn, _ name: String) throws(RowFault) -> Double? {
    let cell = self[column]
    guard !cell.isEmpty else { return nil }
    guard cell.last == 0x25 else { return try number(cell, column, name, in: 0...1) }
    return try number(Cell(rebasing: cell.dropLast()), column, name, in: 0...100) / 100
  }

  /// An amount of money of at least 0, without its sign or code, which must fit the organisation's currency.
  func amount(_ column: some LogColumn, _ name: String, currency: String?) throws(RowFault) -> Double? {
    let cell = self[column]
    guard !cell.isEmpty else { return nil }
    if let number = QuickNumber.read(cell) { return number }
    let (amount, mark) = Currency.split(cell.text)
    if let mark, !Currency.mark(mark, mayMean: currency) {
      let expected = currency.map { "; the currency is \($0)" } ?? ""
      throw .rejected("\(name): `\(excerpt(cell))` is no amount that can be read\(expected)")
    }
    return try anyNumber(Array(amount.utf8), column, name, in: 0...1e15)
  }
}
