/// What `bni` in `rapport.yaml` says, with the defaults for what it leaves out; amounts have none.
package struct BNISettings: Hashable, Sendable {
  /// The name of a point table, or the path of one of its own; nil for the table of the program.
  package var pointTable: String?
  /// The unit in which a table counts TYFCB.
  package var tyfcbUnit: Double?
  /// The least TYFCB of a table's steps, the largest first.
  package var tyfcbSteps: [Double] = []
  /// Hours of a weekly meeting: 90 minutes, by BNI's own agenda.
  package var meetingHours = 1.5
  package var oneToOneHours = 1.0
  /// The share of revenue that is left after what was sold is paid for, 0 to 1.
  package var marginRate: Double?
  /// By person in which months members joined whom they sponsored, which no report says; nobody stands here of whom nobody said.
  package var sponsored: [String: [Month]] = [:]

  package init() {}
}
