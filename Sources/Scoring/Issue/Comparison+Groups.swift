import Model

extension Comparison {
  /// The same without what rests on few people, and with scores in whole points, so that no single one can be told from a median.
  /// - Parameters:
  ///   - isEnough: Whether so many executives and so many of staff may be shown.
  ///   - cards: The scored people behind the figures.
  package func ofGroups(_ cards: [PersonCard], isEnough: (_ executives: Int, _ staff: Int) -> Bool) -> Comparison {
    func isEnoughWhere(_ holds: (PersonCard) -> Bool) -> Bool {
      let held = cards.filter(holds)
      let executives = held.filter { $0.person.role == .executive }.count
      return isEnough(executives, held.count - executives)
    }
    var groups = self
    (groups.executiveScores, groups.staffScores, groups.leftOut, groups.streak) = ([], [], [], nil)
    groups.score.round()
    for index in dimensions.indices {
      if isEnoughWhere({ $0.score.dimensions[index].score != nil }) {
        groups.dimensions[index].figures.round()
      } else {
        groups.dimensions[index].figures = Figures(TwoSamples([], []))
      }
    }
    let isGapEnough = isEnoughWhere { $0.courageGap.gap != nil }
    func hundredths(_ gap: Double?) -> Double? { isGapEnough ? gap.map { ($0 * 100).rounded(.toNearestOrAwayFromZero) / 100 } : nil }
    (groups.executiveCourageGap, groups.staffCourageGap) = (hundredths(executiveCourageGap), hundredths(staffCourageGap))
    return groups
  }
}

extension Comparison.Figures {
  /// Points without decimals, and delta with two.
  fileprivate mutating func round() {
    func whole(_ points: Double?) -> Double? { points.map { $0.rounded(.toNearestOrAwayFromZero) } }
    (medianExecutives, medianStaff, shift) = (whole(medianExecutives), whole(medianStaff), whole(shift))
    delta = delta.map { ($0 * 100).rounded(.toNearestOrAwayFromZero) / 100 }
  }
}
