/// What a firm says of itself in `rapport.yaml`, with the defaults for what it leaves out.
package struct Organisation: Sendable {
  package enum DateOrder: String, CaseIterable, Sendable { case dmy, mdy }

  /// Empty where no name is given.
  package var name = ""
  package var time = LocalTime.utc
  package var weekend = WeekdaySet([.saturday, .sunday])
  package var holidays: Set<Day> = []
  /// Digits of the country code that phone numbers without one get, such as `49`.
  package var countryCode: String?
  /// ISO 4217 code of all amounts.
  package var currency: String?
  package var dateOrder: DateOrder?
  /// How many months, ending with the report's, are scored together; 3 because a single month of a small team is mostly noise.
  package var windowMonths = 3
  /// Days after the first touch in which a contact still counts as new.
  package var newDays = 90
  /// The fewest people a printed group may have in an aggregate report.
  package var minGroup = 5
  /// How its BNI memberships are counted.
  package var bni = BNISettings()

  package init() {}
}

/// A change to the scoring model asked for in `rapport.yaml`: `presence.events.half: 2`.
package struct ModelOverride: Hashable, Sendable {
  /// Keys from the outermost in: dimension, measure, parameter.
  package var path: [String]
  package var value: Double
  /// Where it stands, as `rapport.yaml:12`.
  package var place: String

  package init(path: [String], value: Double, place: String) {
    self.path = path
    self.value = value
    self.place = place
  }
}
