/// How a report is given out.
package enum ReportIssue: String, CaseIterable, Sendable {
  /// With names, for those who lead the team.
  case named
  /// With numbers for persons and contacts; teams keep their names.
  case pseudonymous
  /// Of groups only.
  case aggregate
}
