/// What a member may do for points; each is one action.
package struct ActionSet: Hashable, Sendable {
  /// Meetings attended of those that will be held; the others are missed.
  package var meetings = 0
  package var trainings = 0
  package var oneToOnes = 0
  package var referrals = 0
  package var visitors = 0

  package init() {}

  /// How many actions in all.
  package var total: Int { meetings + trainings + oneToOnes + referrals + visitors }

  /// In the order of what is asked of others: the first are in the member's own hands.
  package static var kinds: [WritableKeyPath<ActionSet, Int>] { [\.meetings, \.trainings, \.oneToOnes, \.referrals, \.visitors] }

  /// Of two sets of equal size the one that asks less of others stands first.
  static func precedes(_ a: ActionSet, _ b: ActionSet) -> Bool {
    kinds.first { a[keyPath: $0] != b[keyPath: $0] }.map { a[keyPath: $0] > b[keyPath: $0] } ?? false
  }

  /// The counts with the actions done, of so many meetings held.
  func added(to counts: MemberCounts, meetings held: Int) -> MemberCounts {
    var counts = counts
    counts.present += Double(meetings)
    counts.absent += Double(held - meetings)
    counts.trainings += Double(trainings)
    counts.oneToOnes += Double(oneToOnes)
    counts.givenInside += Double(referrals)
    counts.visitors += Double(visitors)
    return counts
  }
}
