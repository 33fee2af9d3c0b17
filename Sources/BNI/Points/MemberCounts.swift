import Model

/// What a PALMS report says of one member, or the sum of several.
package struct MemberCounts: Hashable, Sendable {
  // Meetings.
  package var present = 0.0
  package var absent = 0.0
  package var late = 0.0
  package var medical = 0.0
  package var substitute = 0.0
  package var givenInside = 0.0
  package var givenOutside = 0.0
  package var receivedInside = 0.0
  package var receivedOutside = 0.0
  package var visitors = 0.0
  package var oneToOnes = 0.0
  /// Thank-you for closed business, credited to who gave the referral.
  package var tyfcb = 0.0
  /// Education units.
  package var trainings = 0.0
  /// Nil where the reports have no such column.
  package var testimonials: Double?
  /// Nil where nobody said.
  package var sponsored: Double?

  package init() {}

  package var referralsGiven: Double { givenInside + givenOutside }
  package var referralsReceived: Double { receivedInside + receivedOutside }
  /// Meetings at which the member was.
  package var attended: Double { present + late }

  package subscript(meeting: PointTable.Meeting) -> Double {
    switch meeting {
    case .present: present
    case .absent: absent
    case .late: late
    case .medical: medical
    case .substitute: substitute
    }
  }

  /// Sums; what one of the two does not know, the sum does not know either.
  package static func + (a: MemberCounts, b: MemberCounts) -> MemberCounts {
    var sum = a
    for path in columns { sum[keyPath: path] += b[keyPath: path] }
    for path in [\MemberCounts.testimonials, \.sponsored] {
      sum[keyPath: path] = a[keyPath: path].flatMap { a in b[keyPath: path].map { a + $0 } }
    }
    return sum
  }

  /// The same with the members sponsored in some of the months; nil where nobody said.
  func sponsoring(_ sponsored: [Month]?, in months: ClosedRange<Month>) -> MemberCounts {
    var counts = self
    counts.sponsored = sponsored.map { Double($0.count(where: months.contains)) }
    return counts
  }

  /// The sum over reports; nil of none.
  package static func sum(_ counts: [MemberCounts]) -> MemberCounts? { counts.first.map { counts.dropFirst().reduce($0, +) } }

  private static var columns: [WritableKeyPath<MemberCounts, Double>] {
    [
      \.present, \.absent, \.late, \.medical, \.substitute, \.givenInside, \.givenOutside, \.receivedInside, \.receivedOutside, \.visitors,
      \.oneToOnes, \.tyfcb, \.trainings,
    ]
  }
}
