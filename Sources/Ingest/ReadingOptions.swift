package import Model

/// What the user says of files that don't say it themselves.
package struct ReadingOptions: Sendable {
  /// Whose the personal exports are, by id, e-mail or name.
  package var person: String?
  /// The first and the last day of BNI reports without a period.
  package var from: Day?
  package var to: Day?
  /// The chapter of BNI reports without one.
  package var chapter: String?
  /// Which format, by id, a file is to be read as.
  package var formats: [String: String] = [:]
  /// Repeating entries of a calendar are followed up to this day.
  package var horizon: Day?
  /// What following the rules of one calendar may take.
  var recurrenceSteps = Recurrence.mostSteps
  /// How much packed files may hold; what the configuration says holds.
  var limits = UnpackingLimits()

  package init() {}
}
