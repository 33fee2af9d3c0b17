/// A calendar month.
package struct Month: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  package var index: Int

  package init(index: Int) {
    self.index = index
  }

  /// The month of this year and month of year (1 to 12).
  package init(year: Int, month: Int) {
    index = year * 12 + month - 1
  }

  /// Reads `2026-10`; nil for anything else.
  package init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), year >= 1, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { index / 12 }

  /// The month of the year, 1 to 12.
  package var ofYear: Int { index % 12 + 1 }

  package var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// 28 to 31.
  package var dayCount: Int {
    switch ofYear {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var firstDay: Day { Day(year: year, month: ofYear, day: 1)! }
  package var lastDay: Day { firstDay + (dayCount - 1) }

  /// The English name of the month, with the year: `October 2026`.
  package var title: String { "\(Self.names[ofYear - 1]) \(year)" }

  package static let names = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]

  package static func < (a: Month, b: Month) -> Bool { a.index < b.index }
  package static func + (month: Month, months: Int) -> Month { Month(index: month.index + months) }
  package static func - (month: Month, months: Int) -> Month { Month(index: month.index - months) }
  package static func - (a: Month, b: Month) -> Int { a.index - b.index }
}

extension Month: Strideable {
  package func distance(to other: Month) -> Int { other - self }
  package func advanced(by months: Int) -> Month { self + months }
}

extension Month: CustomStringConvertible {
  /// The month as `2026-10`.
  package var description: String { "\(padded(year, to: 4))-\(padded(ofYear, to: 2))" }
}
