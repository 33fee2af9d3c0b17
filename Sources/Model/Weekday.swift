/// A day of the week.
package enum Weekday: UInt8, CaseIterable, Sendable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// The English name, capitalised.
  package var name: String {
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][Int(rawValue)]
  }
}

/// A set of days of the week.
package struct WeekdaySet: Hashable, Sendable {
  private var bits: UInt8 = 0

  package init(_ days: some Sequence<Weekday>) {
    for day in days { bits |= 1 << day.rawValue }
  }

  package func contains(_ day: Weekday) -> Bool { bits & (1 << day.rawValue) != 0 }

  package var isEmpty: Bool { bits == 0 }
}
