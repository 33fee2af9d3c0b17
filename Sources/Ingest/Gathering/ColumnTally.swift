import Model

/// What the cells of one column tell about how it is written.
struct ColumnTally {
  /// The first slash date whose day can only be its first number, or only its second, and the first that is a date in both orders.
  private var dayFirst: String?
  private var monthFirst: String?
  private var eitherFirst: String?
  private var dots = 0
  private var commas = 0

  mutating func add(_ cell: Cell) {
    switch DateReading.read(cell) {
    case .slash(let first, let second, let year, _): addSlashDate(cell, first, second, year)
    case .date: break
    case .invalid: addNumber(Currency.split(cell.text).amount)
    }
  }

  private mutating func addSlashDate(_ cell: Cell, _ first: Int, _ second: Int, _ year: Int) {
    if first > 12 {
      dayFirst = dayFirst ?? cell.text
    } else if second > 12 {
      monthFirst = monthFirst ?? cell.text
    } else if eitherFirst == nil {
      eitherFirst =
        "`\(cell.text)` is \(Day(year: year, month: second, day: first)!) as day/month and "
        + "\(Day(year: year, month: first, day: second)!) as month/day"
    }
  }

  /// Only what is a number tells which separator sets off decimals.
  private mutating func addNumber(_ text: String) {
    guard case .number = NumberReading.read(Array(text.utf8), decimal: nil) else { return }
    switch NumberReading.decimalSeparator(NumberReading.unsigned(text.utf8), decimal: nil) {
    case .dot: dots += 1
    case .comma: commas += 1
    case .unclear, nil: break
    }
  }

  var hasSlashDates: Bool { dayFirst != nil || monthFirst != nil || eitherFirst != nil }

  var dateOrder: Organisation.DateOrder? {
    switch (dayFirst, monthFirst) {
    case (.some, nil): .dmy
    case (nil, .some): .mdy
    default: nil
    }
  }

  /// The decimal separator where all cells that tell agree.
  var decimal: UInt8? { dots > 0 && commas == 0 ? 0x2E : commas > 0 && dots == 0 ? 0x2C : nil }

  func complaint(column: String) -> String {
    let why =
      if let dayFirst, let monthFirst {
        "cannot be told: `\(dayFirst)` has the day first and `\(monthFirst)` the month"
      } else {
        "can be read in two ways (\(eitherFirst ?? "")), and no day above 12 tells which"
      }
    return "the dates of column `\(column)` \(why); set date_order to dmy or mdy in rapport.yaml"
  }
}
