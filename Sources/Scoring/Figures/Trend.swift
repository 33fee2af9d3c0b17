package import Model

/// Scores month by month over the year that ends with the month of the report, each as of its own end.
package struct Trend: Sendable {
  /// In order of time, twelve of them.
  package let months: [Medians]
  /// For each of the people of the scorecard the scores of these months; nil where there is none.
  package let scores: [[Double?]]

  package struct Medians: Hashable, Sendable {
    package let month: Month
    /// Nil where nobody of the group is scored; staff includes managers.
    package let executives, staff, everyone: Double?
  }

  private static let length = 12

  init(months: [Medians], scores: [[Double?]]) { (self.months, self.scores) = (months, scores) }

  init(_ history: ScoreHistory) {
    let people = history.activity.people
    months = mapInParallel(Self.length, minimum: 2) { month in
      let back = Self.length - 1 - month
      var (executives, staff): ([Double], [Double]) = ([], [])
      staff.reserveCapacity(people.count)
      for person in people.indices {
        guard let score = history.score(person, back: back) else { continue }
        if people[person].role == .executive { executives.append(score) } else { staff.append(score) }
      }
      executives.sort()
      staff.sort()
      let (ofExecutives, ofStaff) = (median(ofSorted: executives), median(ofSorted: staff))
      // Two runs in order are soon put together.
      staff += executives
      return Medians(month: history.now.month - back, executives: ofExecutives, staff: ofStaff, everyone: median(staff))
    }
    let listed = people.indices.filter { history.cards[$0] != nil }
    scores = mapInParallel(listed.count) { index in
      (0..<Self.length).reversed().map { history.score(listed[index], back: $0) }
    }
  }
}
